# Computes again what study.csv holds, but for what is named below, from the tables beside it, without Attune. Needs R with the packages lme4 and survival.
# Run in this folder: Rscript study.R > again.csv
# Not computed here: errors of effects (CV3), their intervals and p; intervals of Kaplan-Meier and of Cox; p of log-rank and of Cox;
# variances; and what rests on random draws (intervals of shares, p of shifts).
suppressMessages({library(lme4); library(survival)})
sessions <- read.csv("sessions.csv", colClasses = c(client = "character"))
waits <- read.csv("waits.csv", colClasses = c(client = "character"))
cases <- read.csv("cases.csv", colClasses = c(client = "character"))
ratings <- read.csv("ratings.csv", colClasses = c(client = "character"))
landmark <- 8
cat("question,criterion,what,value\n")
put <- function(question, criterion, what, value) cat(question, criterion, dQuote(what, FALSE), format(value, digits = 12), sep = ",", fill = 10000)
model <- function(question, criterion, formula, data, names) {
  fit <- tryCatch(suppressWarnings(suppressMessages(lmer(formula, data, control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12),
    check.rankX = "stop.deficient")))), error = function(e) NULL)
  if (is.null(fit)) return(FALSE)
  for (i in seq_along(names)) put(question, criterion, names[i], fixef(fit)[[i]])
  put(question, criterion, "log-likelihood", as.numeric(logLik(fit)))
  TRUE
}
for (seen in unique(sessions$criterion)) {
  d <- sessions[sessions$criterion == seen, ]
  third <- floor(3 * (d$session - 1) / d$sessions) + 1
  put("frequency", seen, "cases, at least one tension", mean(tapply(d$tense, d$client, max)))
  put("frequency", seen, "all sessions", mean(d$tense))
  parts <- c("first third of a case's sessions", "middle third", "last third")
  for (i in 1:3) if (any(third == i)) put("frequency", seen, parts[i], mean(d$tense[third == i]))
  for (i in 1:20) if (any(d$session == i)) put("frequency", seen, paste("session", i), mean(d$tense[d$session == i]))
  e <- d[!is.na(d$next_outcome), ]
  if (nrow(e) > 0) {
    e$tb <- ave(e$tense, e$client); e$tw <- e$tense - e$tb
    e$mb <- ave(e$mended, e$client); e$mw <- e$mended - e$mb
    names <- c("level", "session", "tension, within a case", "tension, between cases", "after a repair, within a case", "after a repair, between cases")
    model("next outcome", seen, next_outcome ~ session + tw + tb + mw + mb + (1 | client), e, names) ||
      model("next outcome", seen, next_outcome ~ session + tw + tb + (1 | client), e, names[1:4])
  }
}
for (seen in unique(waits$criterion)) {
  w <- waits[waits$criterion == seen & !is.na(waits$wait), ]
  if (nrow(w) > 0) {
    km <- survfit(Surv(w$wait, w$repaired) ~ 1, conf.type = "log-log")
    for (i in seq_along(km$time)) put("until repair", seen, paste("share that waits on after session", km$time[i]), km$surv[i])
  }
  l <- merge(waits[waits$criterion == seen, ], cases[!is.na(cases$left) & cases$sessions > landmark, ], by = "client")
  l$early <- as.integer(l$first_noticed > 0 & l$first_noticed <= landmark)
  if (length(unique(l$early)) == 2 && sum(l$left) > 0) {
    put("staying", seen, "log-rank test, chi-squared", survdiff(Surv(sessions - landmark, left) ~ early, l)$chisq)
    put("staying", seen, "ratio of leaving after an early tension", exp(coef(suppressWarnings(coxph(Surv(sessions - landmark, left) ~ early, l)))[[1]]))
  }
}
ended <- cases[!is.na(cases$left), ]
if (nrow(ended) > 0) {
  km <- survfit(Surv(ended$sessions, ended$left) ~ 1, conf.type = "log-log")
  for (i in seq_along(km$time)) put("staying", "", paste("share that waits on after session", km$time[i]), km$surv[i])
}
both <- ratings[!is.na(ratings$other), ]
both <- both[ave(both$session, both$client, FUN = length) >= 2, ]
if (nrow(both) > 0) {
  both$mean <- ave(both$score, both$client)
  invisible(model("congruence", "", I(other - mean) ~ I(score - mean) + (I(score - mean) | client), both, c("level", "following, within a case")))
}
