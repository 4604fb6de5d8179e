# Computes study.json. Run: Rscript study.R > study.json
# Invented cases: what clients said about strain, outcomes, ratings of both people. Shares with a bootstrap over cases, effects on the next
# session's outcome, shifted tensions, the truth-and-bias model; each written down step by step, without our program.
suppressMessages({library(lme4); library(jsonlite)})
control <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12))
one <- function(seed, cases, effect) {
  set.seed(seed)
  rows <- do.call(rbind, lapply(seq_len(cases), function(i) {
    n <- sample(6:24, 1)
    said <- as.integer(stats::filter(rbinom(n + 1, 1, runif(1, .05, .35)), c(1, 1), sides = 1)[-1] > 0)
    level <- rnorm(1)
    y <- round(10 + level + .1 * seq_len(n) - effect * c(0, said[-n]) + rnorm(n), 2)
    a <- round(3 + .3 * level + rnorm(n, 0, .4), 2)
    b <- round(a - .2 + runif(1, -.8, .4) * (a - mean(a)) + rnorm(1, 0, .3) + rnorm(n, 0, .3), 2)
    said[runif(n) < .1] <- -1; y[runif(n) < .1] <- NA; b[runif(n) < .3] <- NA
    data.frame(client = i, session = seq_len(n), said = said, y = y, a = a, b = b)
  }))
  rows$mended <- unlist(lapply(split(rows$said, rows$client), function(said) {
    state <- "calm"
    sapply(said, function(x) {
      if (x == 1) state <<- "tense" else if (x == 0 && state == "tense") state <<- "mended"
      as.integer(x == 0 && state == "mended")
    })
  }))
  rows$total <- ave(rows$session, rows$client, FUN = max)
  rows$third <- floor(3 * (rows$session - 1) / rows$total) + 1
  asked <- rows[rows$said >= 0, ]
  share <- function(d) c(cases = mean(tapply(d$said, d$copy, max)), all = mean(d$said), t1 = mean(d$said[d$third == 1]), t2 = mean(d$said[d$third == 2]),
                         t3 = mean(d$said[d$third == 3]), s1 = mean(d$said[d$session == 1]), s5 = mean(d$said[d$session == 5]), s20 = mean(d$said[d$session == 20]))
  asked$copy <- asked$client
  parts <- split(asked, asked$client)
  draws <- replicate(4000, {
    drawn <- parts[sample(length(parts), replace = TRUE)]
    share(do.call(rbind, Map(function(d, k) { d$copy <- k; d }, drawn, seq_along(drawn))))
  })
  ends <- apply(draws, 1, quantile, c(.025, .975), type = 6, na.rm = TRUE)
  # The outcome of the next session.
  key <- paste(rows$client, rows$session)
  asked$next_y <- rows$y[match(paste(asked$client, asked$session + 1), key)]
  d <- asked[!is.na(asked$next_y), ]
  d$tb <- ave(d$said, d$client); d$tw <- d$said - d$tb
  d$mb <- ave(d$mended, d$client); d$mw <- d$mended - d$mb
  m <- lmer(next_y ~ session + tw + tb + mw + mb + (1 | client), d, control = control)
  # Shifted tensions.
  usable <- Filter(function(x) nrow(x) >= 3 && var(x$said) > 0, split(d, d$client))
  rest <- lapply(usable, function(x) residuals(lm(next_y ~ session, x)))
  tense <- lapply(usable, `[[`, "said")
  seen <- abs(sum(mapply(function(t, r) sum(t * r), tense, rest)))
  shifted <- replicate(9999, abs(sum(mapply(function(t, r) sum(t * r[(seq_along(r) - 1 + sample(length(r), 1)) %% length(r) + 1]), tense, rest))))
  # Truth and bias.
  both <- rows[!is.na(rows$b), ]
  both <- both[ave(both$session, both$client, FUN = length) >= 2, ]
  both$c <- ave(both$a, both$client)
  tb <- lmer(I(b - c) ~ I(a - c) + (I(a - c) | client), both, control = control)
  v <- as.data.frame(VarCorr(tb))
  list(client = rows$client, session = rows$session, said = rows$said, y = rows$y, a = rows$a, b = rows$b,
       shares = as.list(share(asked)), low = as.list(ends[1, ]), high = as.list(ends[2, ]),
       effects = as.numeric(fixef(m)), effect_errors = as.numeric(sqrt(diag(as.matrix(vcov(m))))), effects_logLik = as.numeric(logLik(m)),
       shift_cases = length(usable), shift_p = (1 + sum(shifted >= seen - 1e-9)) / 10000,
       congruence = as.numeric(fixef(tb)), congruence_errors = as.numeric(sqrt(diag(as.matrix(vcov(tb))))), congruence_logLik = as.numeric(logLik(tb)),
       congruence_variances = v$vcov)
}
cat(toJSON(list(
  about = unbox("Invented cases, a row a session: said 1 strain, 0 none, -1 not asked; y an outcome; a and b two people's ratings; null not given. shares of sessions with strain (cases: of cases with any; t1 to t3: thirds of a case; s: session number) with percentile ends of 4,000 draws of cases (type 6). effects on the next session's y: level, session, tension within and between, after a repair within and between. shift_p: 9,999 circular shifts within cases of residuals around each case's line. congruence: b - mean a on a - mean a, random level and slope; variances: level, slope, covariance, residual."),
  source = unbox(paste("lme4", packageVersion("lme4"))), r = unbox(R.version.string),
  cases = list(one(11, 30, .2), one(12, 60, .6))), digits = NA, na = "null"))
