package org.alliancesim.scenario.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as written: YAML reduced to maps, lists and scalars, each with its place and with the
 * source that its own file gives for it. Immutable, so inherited files can be shared.
 */
public sealed interface Tree {

  Origin origin();

  Provenance provenance();

  /** What it is, as the end of "must be …, not". */
  String described();

  /** The source and note in force at a place; empty if there are none. */
  record Provenance(String source, String note) {
    public static final Provenance NONE = new Provenance("", "");
  }

  /** What a scalar is taken for. */
  enum Kind {
    NULL,
    TRUTH,
    INTEGER,
    DECIMAL,
    TEXT
  }

  /** A scalar. */
  record Leaf(Origin origin, Provenance provenance, Kind kind, String text) implements Tree {

    public boolean isNull() {
      return kind == Kind.NULL;
    }

    /** The number; infinite or NaN if written so; empty for other scalars. */
    public OptionalDouble number() {
      return switch (kind) {
        case INTEGER -> OptionalDouble.of(integer().doubleValue());
        case DECIMAL -> OptionalDouble.of(decimal());
        default -> OptionalDouble.empty();
      };
    }

    /** The number if it is whole; 1e4 is, as in JSON. */
    public Optional<BigInteger> whole() {
      if (kind == Kind.INTEGER) {
        return Optional.of(integer());
      }
      double value = number().orElse(Double.NaN);
      return value == Math.rint(value) && Double.isFinite(value)
          ? Optional.of(new BigDecimal(value).toBigInteger())
          : Optional.empty();
    }

    public boolean isTrue() {
      return kind == Kind.TRUTH && text.equalsIgnoreCase("true");
    }

    /** The value of an {@link Kind#INTEGER}. */
    public BigInteger integer() {
      if (text.startsWith("0x")) {
        return new BigInteger(text.substring(2), 16);
      }
      return text.startsWith("0o")
          ? new BigInteger(text.substring(2), 8)
          : new BigInteger(text.startsWith("+") ? text.substring(1) : text);
    }

    private double decimal() {
      if (text.endsWith("f") || text.endsWith("F")) {
        return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      }
      return text.startsWith(".n") || text.startsWith(".N")
          ? Double.NaN
          : new BigDecimal(text).doubleValue();
    }

    @Override
    public String described() {
      return switch (kind) {
        case NULL -> "empty";
        case TEXT -> "'" + shortened() + "'";
        default -> shortened();
      };
    }

    private String shortened() {
      int longest = 60;
      String line = text.replaceAll("\\s+", " ");
      return line.length() <= longest ? line : line.substring(0, longest) + "…";
    }
  }

  /** A list. */
  record Sequence(Origin origin, Provenance provenance, List<Tree> items) implements Tree {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String described() {
      return items.isEmpty() ? "an empty list" : "a list of " + items.size();
    }
  }

  /** A map, in the order written. */
  record Mapping(Origin origin, Provenance provenance, Map<String, Member> members)
      implements Tree {
    public Mapping {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The value of a key, or null. */
    public @Nullable Tree get(String key) {
      Member member = members.get(key);
      return member == null ? null : member.value();
    }

    /** Where the key stands, or where the map does. */
    public Origin originOf(String key) {
      Member member = members.get(key);
      return member == null ? origin : member.keyOrigin();
    }

    /** The same map with one more or another value. */
    public Mapping with(String key, Member member) {
      Map<String, Member> changed = new LinkedHashMap<>(members);
      changed.put(key, member);
      return new Mapping(origin, provenance, changed);
    }

    @Override
    public String described() {
      return members.isEmpty() ? "an empty map" : "a map with '" + firstKey() + "'";
    }

    private String firstKey() {
      return members.keySet().iterator().next();
    }
  }

  /** A value of a {@link Mapping} and the place of its key. */
  record Member(Origin keyOrigin, Tree value) {}

  /** Marks an inherited value that {@code null} deletes. */
  record Deleted(Origin origin) implements Tree {
    @Override
    public Provenance provenance() {
      return Provenance.NONE;
    }

    @Override
    public String described() {
      return "deleted";
    }
  }
}
