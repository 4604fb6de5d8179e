# Rscript random-slope.R make FILE: 20,000 invented cases, about 341,000 scores. Rscript random-slope.R fit FILE: lme4 on them.
words <- commandArgs(TRUE)
if (words[1] == "make") {
  set.seed(20)
  n <- 2 + rpois(20000, 15.05)
  client <- rep(seq_along(n), n)
  session <- sequence(n)
  y <- rnorm(20000, 3.8, .45)[client] + rnorm(20000, .01, .02)[client] * session + rnorm(length(client), 0, .3)
  data.table::fwrite(data.frame(client, session, y = round(y, 4)), words[2])
} else {
  suppressMessages(library(lme4))
  d <- data.table::fread(words[2], data.table = FALSE)
  m <- lmer(y ~ session + (session | client), d, REML = TRUE)
  cat(nrow(d), "scores; log-likelihood", format(as.numeric(logLik(m)), digits = 16), "\n")
  print(fixef(m), digits = 15); print(as.data.frame(VarCorr(m))$vcov, digits = 12)
}
