# Computes study_lines.json. Run: Rscript study_lines.R > study_lines.json
# Invented cases that change at speeds of their own, and are tense where their own line is low; no effect in the second study. What is within a case
# is what its own straight line leaves (lm, case by case). Effects on the next session's outcome by lme4; the same two effects by least squares with a
# level and a slope for every case as columns, and by lme4 with a random slope; errors that leave out one case at a time, with dense matrices; the points of shifts
# as the effect of tension alone beside a level and a slope for every case. Written without our program.
suppressMessages({library(lme4); library(jsonlite)})
control <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12))
one <- function(seed, cases, effect) {
  set.seed(seed)
  rows <- do.call(rbind, lapply(seq_len(cases), function(i) {
    n <- sample(2:16, 1)
    line <- rnorm(1, .1, .25) * (seq_len(n) - n / 2)
    said <- as.integer(stats::filter(rbinom(n + 1, 1, plogis(-1.6 - c(0, line))), c(1, 1), sides = 1)[-1] > 0)
    level <- rnorm(1)
    y <- round(10 + level + line - effect * c(0, said[-n]) + rnorm(n), 2)
    a <- round(3 + .3 * level + rnorm(n, 0, .4), 2)
    said[runif(n) < .1] <- -1; y[runif(n) < .1] <- NA
    data.frame(client = i, session = seq_len(n), said = said, y = y, a = a)
  }))
  rows$mended <- unlist(lapply(split(rows$said, rows$client), function(said) {
    state <- "calm"
    sapply(said, function(x) {
      if (x == 1) state <<- "tense" else if (x == 0 && state == "tense") state <<- "mended"
      as.integer(x == 0 && state == "mended")
    })
  }))
  asked <- rows[rows$said >= 0, ]
  asked$next_y <- rows$y[match(paste(asked$client, asked$session + 1), paste(rows$client, rows$session))]
  d <- asked[!is.na(asked$next_y), ]
  rest <- function(x) unsplit(lapply(split(data.frame(x = d[[x]], session = d$session), d$client), function(own)
    if (nrow(own) < 3) rep(0, nrow(own)) else as.numeric(residuals(lm(x ~ session, own)))), d$client)
  d$tw <- rest("said"); d$tb <- ave(d$said, d$client)
  d$mw <- rest("mended"); d$mb <- ave(d$mended, d$client)
  m <- lmer(next_y ~ session + tw + tb + mw + mb + (1 | client), d, control = control)
  slopes <- lmer(next_y ~ session + tw + tb + mw + mb + (session | client), d, control = control)
  columns <- coef(lm(next_y ~ factor(client) * session + said + mended, d))[c("said", "mended")]
  stopifnot(max(abs(columns - fixef(m)[c("tw", "mw")])) < 1e-9, max(abs(columns - fixef(slopes)[c("tw", "mw")])) < 1e-9)
  v <- as.data.frame(VarCorr(m))$vcov
  x <- getME(m, "X")
  blocks <- lapply(split(seq_len(nrow(d)), d$client), function(at) {
    inverse <- solve(v[1] + diag(v[2], length(at)))
    list(m = t(x[at, , drop = FALSE]) %*% inverse %*% x[at, , drop = FALSE], b = t(x[at, , drop = FALSE]) %*% inverse %*% d$next_y[at])
  })
  solve_for <- function(some) solve(Reduce(`+`, lapply(some, `[[`, "m")), Reduce(`+`, lapply(some, `[[`, "b")))
  whole <- solve_for(blocks); n <- length(blocks)
  moves <- sapply(seq_along(blocks), function(g) solve_for(blocks[-g]) - whole)
  error <- sqrt(rowSums(moves^2) * (n - 1) / n); reach <- qt(.975, n - 1)
  list(client = rows$client, session = rows$session, said = rows$said, y = rows$y, a = rows$a, b = rep(NA, nrow(rows)),
       effects = as.numeric(fixef(m)), model_errors = as.numeric(sqrt(diag(as.matrix(vcov(m))))), logLik = as.numeric(logLik(m)), variances = v,
       errors = error, low = as.numeric(whole) - reach * error, high = as.numeric(whole) + reach * error,
       p = 2 * pt(-abs(as.numeric(whole) / error), n - 1), within_by_columns = as.numeric(columns),
       points = as.numeric(coef(lm(next_y ~ factor(client) * session + said, d))["said"]))
}
cat(toJSON(list(
  about = unbox("Invented cases, a row a session: said 1 strain, 0 none, -1 not asked; y an outcome; a a rating; null not given. effects on the next session's y: level, session, tension within (less the case's own line over sessions) and between, after a repair within and between. errors, low, high, p: leaving out one case at a time, Student's t. within_by_columns: tension and repair with a level and a slope for every case as columns, least squares. points: tension alone, the same way."),
  source = unbox(paste("lme4", packageVersion("lme4"))), r = unbox(R.version.string),
  cases = list(one(21, 40, .8), one(22, 90, 0))), digits = NA, na = "null"))
