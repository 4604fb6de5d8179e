# Computes study_mixed.json. Run: Rscript study_mixed.R > study_mixed.json
# Invented cases with a tension in some sessions; outcome ~ session + tension within + tension between, random level (lme4, REML).
# The errors leave out one case at a time, with dense matrices and the variances of the whole fit held.
suppressMessages({library(lme4); library(jsonlite)})
fit_one <- function(seed, cases, effect) {
  set.seed(seed)
  rows <- do.call(rbind, lapply(seq_len(cases), function(i) {
    n <- sample(4:14, 1)
    data.frame(client = i, session = seq_len(n), tension = rbinom(n, 1, runif(1, .05, .5)), level = rnorm(1, 0, .8))
  }))
  rows$y <- round(4 + rows$level + .03 * rows$session - effect * rows$tension + rnorm(nrow(rows), 0, .5), 4)
  rows$between <- ave(rows$tension, rows$client)
  rows$within <- rows$tension - rows$between
  m <- lmer(y ~ session + within + between + (1 | client), rows, REML = TRUE,
            control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12)))
  v <- as.data.frame(VarCorr(m))$vcov
  x <- getME(m, "X")
  blocks <- lapply(split(seq_len(nrow(rows)), rows$client), function(at) {
    inverse <- solve(v[1] + diag(v[2], length(at)))
    list(m = t(x[at, , drop = FALSE]) %*% inverse %*% x[at, , drop = FALSE], b = t(x[at, , drop = FALSE]) %*% inverse %*% rows$y[at])
  })
  solve_for <- function(some) solve(Reduce(`+`, lapply(some, `[[`, "m")), Reduce(`+`, lapply(some, `[[`, "b")))
  whole <- solve_for(blocks)
  moves <- sapply(seq_along(blocks), function(g) solve_for(blocks[-g]) - whole)
  error <- sqrt(rowSums(moves^2) * (cases - 1) / cases)
  reach <- qt(.975, cases - 1)
  list(client = rows$client, session = rows$session, tension = rows$tension, y = rows$y,
       logLik = as.numeric(logLik(m)), fixed = as.numeric(fixef(m)), model_error = as.numeric(sqrt(diag(as.matrix(vcov(m))))),
       variances = v, error = error, low = as.numeric(whole) - reach * error, high = as.numeric(whole) + reach * error,
       p = 2 * pt(-abs(as.numeric(whole) / error), cases - 1))
}
cat(toJSON(list(
  about = unbox("Random-level models by REML; fixed: level, session, tension within (less the case's mean), tension between (the case's mean). error, low, high, p: leaving out one case at a time, Student's t with cases - 1 degrees of freedom."),
  source = unbox(paste("lme4", packageVersion("lme4"))), r = unbox(R.version.string),
  cases = list(fit_one(1, 12, .6), fit_one(2, 40, .3), fit_one(3, 80, 0), fit_one(4, 25, 1.2))), digits = NA, auto_unbox = FALSE))
