# Reads a run with base R: Rscript docs/analysis/read_run.R output/2021-s2021-n10000 [status]
args <- commandArgs(trailingOnly = TRUE)
status <- if (length(args) > 1) args[2] else "partner"
p <- read.csv(file.path(args[1], "probabilities.csv"), na.strings = "")
p <- p[p$status == status, ]
p <- p[order(-p$probability), ]
shown <- c("probability", "ci_low", "ci_high", "parameter_low", "parameter_high")
print(cbind(p["state"], round(100 * p[shown], 2)), row.names = FALSE)
