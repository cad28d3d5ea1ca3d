# Whether docs/analysis/read_run.R runs, reads and joins as it says; given a folder for a run, or with that run in it.
source("docs/analysis/read_run.R")
folder <- simulate("scenarios/2021.yaml", "-n", "500", "-o", commandArgs(trailingOnly = TRUE)[1])
run <- read_run(folder)
stopifnot(length(run) == length(list.files(folder, "[.]csv$")), length(run) > 9)
for (name in names(run)) {
  untyped <- setdiff(names(Filter(is.character, run[[name]])), c(words, lists_of[[name]]))
  if (length(untyped) > 0) stop(name, ".csv: no type is said of ", toString(untyped))
}
lives <- histories(run)
stopifnot(nrow(lives) == 500 * nrow(run$probabilities), "behaviour.psi" %in% names(lives))
held <- aggregate(held ~ state + status, lives, sum)
told <- merge(held, run$probabilities[c("state", "status", "held")], by = c("state", "status"))
stopifnot(all(told$held.x == told$held.y), sum(told$held.y) > 0, nrow(told) == nrow(run$probabilities))
stopifnot(run$curves$month[1] == as.Date("2021-07-01"))
cat(length(run), "tables read with R,", nrow(lives), "lives joined\n")
