package org.alliancesim.report.html;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancesim.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A headless Chromium, driven by its DevTools protocol over a web socket: what a page logs and asks
 * the network for is told by the browser itself.
 */
final class Browser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");
  private static final long SECONDS = Patience.LIMIT.toSeconds();
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<JsonNode> events = Collections.synchronizedList(new ArrayList<>());
  private final String session;

  private Browser(Process process, String address) {
    this.process = process;
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Listener())
            .join();
    String target =
        call("", "Target.createTarget", Map.of("url", "about:blank")).path("targetId").asString();
    session =
        call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .path("sessionId")
            .asString();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
  }

  /** The program, if this machine has one. */
  static Optional<Path> program() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts it with a profile of its own. */
  static Browser start(Path program, Path profile) throws IOException {
    ProcessBuilder chromium =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile)
            .redirectErrorStream(true);
    // it keeps certificates in the home, whatever profile it is given
    chromium.environment().put("HOME", profile.toString());
    Process process = chromium.start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        Thread drain = new Thread(() -> output.lines().forEach(rest -> {}), "chromium's output");
        drain.setDaemon(true);
        drain.start();
        return new Browser(process, address.group(1));
      }
    }
    throw new IOException(program + " ended without saying where it listens");
  }

  /**
   * How a page is looked at.
   *
   * @param width of the window, in pixels
   * @param height of the window
   * @param dark whether the reader prefers dark colours
   */
  record Look(int width, int height, boolean dark) {}

  /** Opens a file and waits until it is loaded. */
  void open(Path page, Look look) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            look.width(),
            "height",
            look.height(),
            "deviceScaleFactor",
            1,
            "mobile",
            look.width() < 500));
    call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", look.dark() ? "dark" : "light"))));
    events.clear();
    call("Page.navigate", Map.of("url", page.toUri().toString()));
    awaitEvent("Page.loadEventFired");
    // a second look at the event loop: what the page still asks for after loading is told by then
    evaluate("new Promise(done => setTimeout(() => done(1), 200))");
  }

  /** The value of an expression in the page. */
  JsonNode evaluate(String expression) {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + answer.path("exceptionDetails"));
    }
    return answer.path("result").path("value");
  }

  /** Presses and releases a key. */
  void press(String key) {
    for (String type : List.of("keyDown", "keyUp")) {
      call("Input.dispatchKeyEvent", Map.of("type", type, "key", key, "code", key));
    }
  }

  /** What went wrong in the page since it was opened, in the browser's words. */
  List<String> errors() {
    return texts(
        event -> {
          JsonNode entry = event.path("params").path("entry");
          return switch (event.path("method").asString()) {
            case "Log.entryAdded" ->
                entry.path("level").asString() + ": " + entry.path("text").asString();
            case "Runtime.consoleAPICalled", "Runtime.exceptionThrown" ->
                event.path("params").toString();
            default -> "";
          };
        });
  }

  /** What the page asked for since it was opened, itself and data within it left out. */
  List<String> requests() {
    return texts(
            event ->
                event.path("method").asString().equals("Network.requestWillBeSent")
                    ? event.path("params").path("request").path("url").asString()
                    : "")
        .stream()
        .filter(url -> !url.startsWith("data:"))
        .skip(1)
        .toList();
  }

  private List<String> texts(Function<JsonNode, String> text) {
    synchronized (events) {
      return events.stream().map(text).filter(found -> !found.isEmpty()).toList();
    }
  }

  /** The whole page, however long, as a PNG. */
  byte[] screenshot() {
    JsonNode size = call("Page.getLayoutMetrics", Map.of()).path("cssContentSize");
    return image(
        0, 0, (int) size.path("width").asDouble(), (int) Math.ceil(size.path("height").asDouble()));
  }

  /** A part of the page as a PNG. */
  byte[] image(int x, int y, int width, int height) {
    return bytes(
        call(
            "Page.captureScreenshot",
            Map.of(
                "captureBeyondViewport",
                true,
                "clip",
                Map.of("x", x, "y", y, "width", width, "height", height, "scale", 1))));
  }

  /** The page as it would be printed on the paper that it asks for, as a PDF. */
  byte[] print() {
    return bytes(call("Page.printToPDF", Map.of("preferCSSPageSize", true)));
  }

  private static byte[] bytes(JsonNode answer) {
    return Base64.getDecoder().decode(answer.path("data").asString());
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    return call(session, method, parameters);
  }

  private JsonNode call(String within, String method, Map<String, ?> parameters) {
    int id = lastId.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("id", id);
    message.put("method", method);
    message.put("params", parameters);
    if (!within.isEmpty()) {
      message.put("sessionId", within);
    }
    socket.sendText(JSON.writeValueAsString(message), true).join();
    JsonNode received = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    if (received.has("error")) {
      throw new IllegalStateException(method + ": " + received.path("error"));
    }
    return received.path("result");
  }

  private void awaitEvent(String method) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (texts(event -> event.path("method").asString().equals(method) ? method : "").isEmpty()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("no " + method + " within " + SECONDS + " seconds");
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    try {
      // in peace it clears up after itself
      call("", "Browser.close", Map.of());
      process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
    } finally {
      socket.abort();
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        JsonNode message = JSON.readTree(text.toString());
        text.setLength(0);
        if (message.has("id")) {
          answers.remove(message.path("id").asInt()).complete(message);
        } else {
          events.add(message);
        }
      }
      from.request(1);
      return null;
    }
  }
}
