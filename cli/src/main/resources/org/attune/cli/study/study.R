# Computes again what study.csv holds, but for what is named below, from the tables beside it, without Attune. Needs R with the packages lme4 and survival.
# Run in this folder: Rscript study.R > again.csv
# Not computed here: what rests on random draws (intervals of shares and of kappa, p of shifts and of moved events).
suppressMessages({library(lme4); library(survival)})
sessions <- read.csv("sessions.csv", colClasses = c(client = "character"))
waits <- read.csv("waits.csv", colClasses = c(client = "character"))
cases <- read.csv("cases.csv", colClasses = c(client = "character"))
ratings <- read.csv("ratings.csv", colClasses = c(client = "character"))
events <- read.csv("events.csv", colClasses = c(client = "character", event = "character", from = "character"))
said <- read.csv("attributions.csv", colClasses = c(client = "character", by = "character", lies = "character"))
landmark <- 8; least_cases <- 10; least_came <- 5
cat("question,criterion,what,value,low,high,p\n")
written <- function(x) ifelse(is.na(x), "", format(x, digits = 12))
put <- function(question, criterion, what, value, low = NA, high = NA, p = NA)
  cat(question, criterion, dQuote(what, FALSE), written(value), written(low), written(high), written(p), sep = ",", fill = 10000)
# A mixed model by REML; its errors leave out one case at a time, with the variances of the whole fit held (CV3).
model <- function(question, criterion, formula, data, names) {
  fit <- tryCatch(suppressWarnings(suppressMessages(lmer(formula, data, control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12),
    check.rankX = "stop.deficient")))), error = function(e) NULL)
  if (is.null(fit) || ngrps(fit) < least_cases) return(FALSE)
  x <- getME(fit, "X"); y <- getME(fit, "y"); v <- as.matrix(VarCorr(fit)[[1]]); within <- sigma(fit)^2
  parts <- lapply(split(seq_along(y), fit@flist[[1]]), function(at) {
    own <- x[at, , drop = FALSE]; z <- own[, seq_len(nrow(v)), drop = FALSE]
    inverse <- solve(within * diag(length(at)) + z %*% v %*% t(z))
    list(m = t(own) %*% inverse %*% own, s = t(own) %*% inverse %*% (y[at] - own %*% fixef(fit)))
  })
  whole <- Reduce(`+`, lapply(parts, `[[`, "m")); n <- length(parts)
  moves <- sapply(parts, function(one) solve(whole - one$m, one$s))
  error <- sqrt(rowSums(moves^2) * (n - 1) / n); reach <- qt(.975, n - 1)
  for (i in seq_along(names)) put(question, criterion, names[i], fixef(fit)[[i]], fixef(fit)[[i]] - reach * error[[i]],
    fixef(fit)[[i]] + reach * error[[i]], 2 * pt(-abs(fixef(fit)[[i]] / error[[i]]), n - 1))
  put(question, criterion, "variance of levels", v[1, 1])
  put(question, criterion, "variance of slopes", if (nrow(v) > 1) v[2, 2] else 0)
  put(question, criterion, "variance within", within)
  put(question, criterion, "log-likelihood", as.numeric(logLik(fit)))
  TRUE
}
# What is within a case: what its own straight line over sessions leaves; of fewer than three values it leaves nothing.
around_line <- function(x, session, client) {
  s <- session - ave(session, client); d <- x - ave(x, client)
  slope <- ave(s * d, client, FUN = sum) / ave(s^2, client, FUN = sum)
  ifelse(ave(s, client, FUN = length) < 3, 0, d - slope * s)
}
curve <- function(question, criterion, wait, came) {
  km <- survfit(Surv(wait, came) ~ 1, conf.type = "log-log")
  for (i in seq_along(km$time)) {
    inside <- km$surv[i] > 0 && km$surv[i] < 1
    put(question, criterion, paste("share that waits on after session", km$time[i]), km$surv[i], if (inside) km$lower[i] else NA, if (inside) km$upper[i] else NA)
  }
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
    e$tb <- ave(e$tense, e$client); e$tw <- around_line(e$tense, e$session, e$client)
    e$mb <- ave(e$mended, e$client); e$mw <- around_line(e$mended, e$session, e$client)
    names <- c("level", "session", "tension, within a case", "tension, between cases", "after a repair, within a case", "after a repair, between cases")
    model("next outcome", seen, next_outcome ~ session + tw + tb + mw + mb + (1 | client), e, names) ||
      model("next outcome", seen, next_outcome ~ session + tw + tb + (1 | client), e, names[1:4])
    mixed <- Filter(function(one) nrow(one) >= 3 && min(one$tense) == 0 && max(one$tense) == 1, split(e, e$client))
    apart <- sum(sapply(mixed, function(one) sum(one$tense * residuals(lm(next_outcome ~ session, one)))))
    if (length(mixed) > 0) put("next outcome", seen, "shifted tensions", apart / sum(sapply(mixed, function(one) sum(one$tense * one$tw))))
  }
}
for (seen in unique(waits$criterion)) {
  w <- waits[waits$criterion == seen & !is.na(waits$wait), ]
  if (nrow(w) > 0) curve("until repair", seen, w$wait, w$repaired)
  l <- merge(waits[waits$criterion == seen, ], cases[!is.na(cases$left) & cases$sessions > landmark, ], by = "client")
  l <- l[l$client %in% sessions$client[sessions$criterion == seen & sessions$session <= landmark], ]
  l$early <- as.integer(l$first_noticed > 0 & l$first_noticed <= landmark)
  if (length(unique(l$early)) == 2 && sum(l$left) > 0) {
    test <- survdiff(Surv(sessions - landmark, left) ~ early, l)
    if (sum(l$left) >= least_came && min(test$exp) >= 1) put("staying", seen, "log-rank test, chi-squared", test$chisq, p = pchisq(test$chisq, 1, lower.tail = FALSE))
    cox <- summary(suppressWarnings(coxph(Surv(sessions - landmark, left) ~ early, l)))
    if (sum(l$left) >= least_came) put("staying", seen, "ratio of leaving after an early tension", cox$conf.int[1], cox$conf.int[3], cox$conf.int[4], cox$coefficients[5])
  }
}
ended <- cases[!is.na(cases$left), ]
if (nrow(ended) > 0) curve("staying", "", ended$sessions, ended$left)
both <- ratings[!is.na(ratings$other), ]
both <- both[ave(both$session, both$client, FUN = length) >= 2, ]
if (nrow(both) > 0) {
  both$mean <- ave(both$score, both$client)
  invisible(model("congruence", "", I(other - mean) ~ I(score - mean) + (I(score - mean) | client), both, c("level", "following, within a case")))
}
s <- ratings[!is.na(ratings$other) & !is.na(ratings$next_outcome), ]
if (nrow(s) > 0) {
  s$c <- s$score - s$middle; s$t <- s$other - s$middle; s$u <- (s$c + s$t) / 2; s$v <- (s$c - s$t) / 2
  invisible(model("response surface", "terms", next_outcome ~ c + t + I(c^2) + I(c * t) + I(t^2) + (1 | client), s,
    c("level", "C", "T", "C squared", "C times T", "T squared")))
  invisible(model("response surface", "lines", next_outcome ~ u + v + I(u^2) + I(u * v) + I(v^2) + (1 | client), s,
    c("level", "a1, both alike: slope", "a3, both apart: slope", "a2, both alike: curve", "alike times apart", "a4, both apart: curve")))
}
# Where people say that tensions came from; who is unsure names no place, and who says the same twice says it once.
places <- c(client = "with the client", therapist = "with the therapist", between = "between the two", around = "around them")
said <- unique(said[said$lies %in% names(places), ])
said$tension <- paste(said$session, said$client)
people <- intersect(c("client", "therapist", "observer"), said$by)
for (one in people) {
  own <- said[said$by == one, ]
  for (at in names(places)) put("attribution", one, places[[at]], sum(own$lies == at) / length(unique(own$tension)))
}
alone <- function(one) { own <- said[said$by == one, ]; own[ave(seq_along(own$by), own$tension, FUN = length) == 1, ] }
for (i in seq_along(people)) for (j in seq_along(people)) if (i < j) {
  both <- merge(alone(people[i]), alone(people[j]), by = "tension")
  counts <- table(factor(both$lies.x, names(places)), factor(both$lies.y, names(places)))
  pair <- paste(people[i], "and", people[j])
  for (here in names(places)) for (there in names(places)) put("attribution", pair, paste(places[[here]], places[[there]], sep = ", "), counts[here, there])
  chance <- sum(rowSums(counts) * colSums(counts)) / sum(counts)^2
  if (nrow(both) >= least_cases && chance < 1) put("attribution", pair, "Cohen's kappa", (sum(diag(counts)) / sum(counts) - chance) / (1 - chance))
}
# What comes before a tension. A table's events count for the cases that it names; breaks that dates tell for all cases whose dates tell them.
put("before", "", "breaks that dates tell", if (any(cases$gaps_known == 1)) sum(events$from == "dates") else NA)
events <- unique(events)
for (seen in unique(sessions$criterion)) {
  d <- sessions[sessions$criterion == seen, ]
  d <- d[order(d$client, d$session), ]
  before <- c(NA, d$tense[-nrow(d)]); before[!duplicated(d$client)] <- NA
  begun <- d[d$tense == 1 & !is.na(before) & before == 0, ]
  for (from in c("table", "dates")) {
    own <- events[events$from == from, ]
    known <- if (from == "table") own$client else cases$client[cases$gaps_known == 1]
    for (kind in if (from == "table") sort(unique(own$event)) else "break") for (lag in 0:3) {
      at <- begun[begun$client %in% known & begun$session > lag, ]
      if (nrow(at) == 0) next
      these <- own[own$event == kind, ]
      what <- paste0(kind, ", ", lag, " sessions before")
      put("before", seen, what, mean(paste(at$client, at$session - lag) %in% paste(these$client, these$session)))
      first <- if (from == "dates") 2 else these$earliest[1] # no break lies before the first session
      may <- (at$session - lag >= first) / (at$sessions - first + 1)
      put("before", seen, paste0(what, ", by chance"), mean(sapply(at$client, function(one) sum(these$client == one)) * may))
    }
  }
}
