# Computes study_kappa.json. Run: Rscript study_kappa.R > study_kappa.json
# Where two people say that tensions came from, several tensions a case, alike within a case; Cohen's kappa, and the percentile ends of 9,999 draws of
# whole cases, each from a table built anew. R 4.2.2 with packages boot and jsonlite. Written without our program.
suppressMessages({library(boot); library(jsonlite)})
kappa <- function(d) {
  t <- prop.table(table(factor(d$first, 0:3), factor(d$second, 0:3)))
  chance <- sum(rowSums(t) * colSums(t))
  (sum(diag(t)) - chance) / (1 - chance)
}
one <- function(seed, cases, agree) {
  set.seed(seed)
  rows <- do.call(rbind, lapply(seq_len(cases), function(i) {
    n <- sample(1:6, 1)
    usual <- sample(0:3, 1, prob = c(.2, .3, .4, .1))
    first <- ifelse(runif(n) < .5, usual, sample(0:3, n, replace = TRUE))
    second <- ifelse(runif(n) < plogis(agree + rnorm(1)), first, sample(0:3, n, replace = TRUE))
    data.frame(client = i, session = sort(sample(1:30, n)), first = first, second = second)
  }))
  parts <- split(rows, rows$client)
  found <- boot(parts, function(all, chosen) kappa(do.call(rbind, all[chosen])), 9999)
  ends <- quantile(found$t, c(.025, .975), type = 6)
  list(client = rows$client, session = rows$session, first = rows$first, second = rows$second, kappa = kappa(rows), low = ends[[1]], high = ends[[2]])
}
cat(toJSON(list(
  about = unbox("client and session of a tension; first and second: the places that two people name, numbered from 0. kappa; low and high: quantiles .025 and .975 (type 6) of 9,999 draws of whole cases."),
  source = unbox(paste("boot", packageVersion("boot"))), r = unbox(R.version.string),
  cases = list(one(31, 40, .3), one(32, 70, 1.2))), digits = NA, auto_unbox = TRUE))
