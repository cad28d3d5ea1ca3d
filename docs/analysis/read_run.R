# Runs a scenario and reads every table of the run with base R, with types; or, as a program, prints a status's probabilities:
#
#   Rscript docs/analysis/read_run.R output/2021-s2021-n10000 [status]
#
#   source("docs/analysis/read_run.R")                               # from the folder of the project
#   run <- read_run(simulate("mine.yaml", "-n", "1000", "-o", "mine"))   # run$probabilities, run$ballots ...
#   lives <- histories(run)                                          # what became of each, beside the inputs of its history
#
# Months become dates, the first of the month. In ballots.csv, ratifications.csv and expectations.csv several values stand in a cell, joined by +: strsplit(x, "+", fixed = TRUE).

months_of_a_table <- c("month", "median_month", "median_month_if_held", "admitted", "opens", "seated", "lapsed")
lists_of <- list(ballots = c("package_with", "voters", "objectors", "concerns", "decisive", "named_by", "concerned",
                             "against", "goodwill", "pressure", "draws", "known_low", "known_high"),
                 expectations = "failed",
                 ratifications = c("members", "ratified_before", "ratified", "ratified_in", "held_back", "held_back_since", "held_back_over",
                                   "awaited"))
words <- c("state", "status", "stage", "reason", "event", "member", "top_concern", "stops_at", "main_objector", "main_concern",
           "strongest_opponent", "opponent", "forecaster", "ask")

# Runs a scenario, or finds that it has been run; returns the folder given with -o.
simulate <- function(scenario, ..., sim = "./sim") {
  options <- c(...)
  code <- system2(sim, shQuote(c("run", scenario, options, "--quiet")), stdout = FALSE)
  if (code != 0) stop("sim ended with exit code ", code)
  options[which(options == "-o") + 1]
}

# A table. Empty is missing, and nothing else is.
read_table <- function(file) {
  names <- names(read.csv(file, nrows = 1, check.names = FALSE))
  lists <- lists_of[[sub("[.]csv$", "", basename(file))]]
  text <- names %in% c(months_of_a_table, lists, words)
  table <- read.csv(file, na.strings = "", check.names = FALSE, colClasses = ifelse(text, "character", NA))
  for (month in intersect(names, months_of_a_table)) table[[month]] <- as.Date(sprintf("%s-01", table[[month]]), "%Y-%m-%d")
  table
}

# All tables of a folder, by name.
read_run <- function(folder) {
  files <- list.files(folder, "[.]csv$", full.names = TRUE)
  setNames(lapply(files, read_table), sub("[.]csv$", "", basename(files)))
}

# One row for each history and each pair of probabilities.csv: where the path stopped, and the inputs of that history.
histories <- function(run) {
  pairs <- unique(run$probabilities[c("state", "status")])
  rows <- merge(merge(run$parameters, pairs, by = NULL), run$replicates, by = c("replicate", "state", "status"), all.x = TRUE)
  rows$stage[is.na(rows$stage)] <- "not-sought"   # a pair without a row was not sought in that history
  rows$held <- rows$stage == "held"
  rows
}

# The rows of probabilities.csv, each with what became of past forecasts of its class; none where the run has no record.
track_record <- function(run) {
  classes <- run[["track-record"]]
  if (is.null(classes)) return(run$probabilities[0, ])
  classes <- classes[order(classes$from), ]
  # a class holds its lower end, the last one its upper end too
  beside <- classes[findInterval(run$probabilities$probability, classes$from), c("from", "to", "forecasts", "came_true", "ci_low", "ci_high")]
  names(beside) <- paste0("past_", names(beside))
  rownames(beside) <- NULL
  cbind(run$probabilities, beside)
}

if (sys.nframe() == 0) {
  arguments <- commandArgs(trailingOnly = TRUE)
  status <- if (length(arguments) > 1) arguments[2] else "partner"
  p <- read_run(arguments[1])$probabilities
  p <- p[p$status == status, ]
  p <- p[order(-p$probability), ]
  shown <- c("probability", "ci_low", "ci_high", "parameter_low", "parameter_high")
  print(cbind(p["state"], round(100 * p[shown], 2)), row.names = FALSE)
}
