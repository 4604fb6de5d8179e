# Computes survival.json. Run: Rscript survival.R > survival.json
suppressMessages({library(survival); library(jsonlite)})
one <- function(seed, n, groups, round_to, cens) {
  set.seed(seed)
  x <- if (seed %% 2) rbinom(n, 1, .4) else round(rnorm(n), 3)
  g <- sample(rep_len(seq_len(groups), n))
  event_at <- rexp(n, .08 * exp(.6 * x))
  cut_at <- rexp(n, cens)
  time <- pmax(round_to, ceiling(pmin(event_at, cut_at) / round_to) * round_to)
  status <- as.integer(event_at <= cut_at)
  km <- survfit(Surv(time, status) ~ 1, conf.type = "log-log")
  lr <- survdiff(Surv(time, status) ~ g)
  cox <- lapply(c(efron = "efron", breslow = "breslow"), function(how) {
    m <- coxph(Surv(time, status) ~ x, ties = how, control = coxph.control(eps = 1e-14, iter.max = 100))
    first <- m
    for (again in 1:4) m <- suppressWarnings(coxph(Surv(time, status) ~ x, ties = how, init = coef(m)))
    s <- summary(m)
    list(coef = unbox(as.numeric(coef(m))), se = unbox(sqrt(as.numeric(vcov(m)))), loglik0 = unbox(first$loglik[1]),
         loglik = unbox(m$loglik[2]), score = unbox(as.numeric(first$score)), p = unbox(s$coefficients[1, 5]),
         low = unbox(s$conf.int[1, 3]), high = unbox(s$conf.int[1, 4]))
  })
  median <- quantile(km, .5, conf.int = FALSE)
  list(time = time, status = status, group = g, x = x,
       km = list(time = km$time, risk = km$n.risk, event = km$n.event, censor = km$n.censor, surv = km$surv, lower = km$lower, upper = km$upper,
                 median = unbox(if (is.na(median)) -1 else as.numeric(median))),
       logrank = list(chisq = unbox(lr$chisq), obs = as.numeric(lr$obs), exp = as.numeric(lr$exp),
                      p = unbox(pchisq(lr$chisq, length(lr$n) - 1, lower.tail = FALSE))),
       cox = cox)
}
cat(toJSON(list(
  about = unbox("Waits of made-up people: time; status 1 came, 0 cut off; group; value x. km: Kaplan-Meier with log-log intervals, null where R has none (survival 0 or 1), median -1 where there is none. logrank: survdiff. cox: coxph on x with both ways of ties."),
  source = unbox(paste("survival", packageVersion("survival"))), r = unbox(R.version.string),
  cases = list(one(1, 14, 2, 1, .03), one(2, 60, 2, 1, .05), one(3, 200, 3, 1, .02), one(4, 300, 4, .01, .08), one(5, 40, 2, 4, .01),
               one(6, 25, 2, 1, .5), one(7, 30, 2, 1, 1e-6))), digits = NA, na = "null"))
