# Writes bootstrap.json: coefficients of redrawn sessions by R, each from a table built anew. R 4.2.2 with packages boot and jsonlite.
# Rscript bootstrap.R > bootstrap.json
library(boot)
library(jsonlite)
set.seed(20)
sessions <- 40
per <- 6
session <- rep(seq_len(sessions), each = per)
level <- rnorm(sessions)[session] + rnorm(sessions * per)
rate <- function(noise) pmin(5, pmax(1, round(3 + level + rnorm(length(level), sd = noise))))
ratings <- cbind(rate(.6), rate(.8), rate(.9))
holes <- ratings
holes[sample(length(holes), 60)] <- NA

kappa <- function(x) {
  t <- prop.table(table(factor(x[, 1], 1:5), factor(x[, 2], 1:5)))
  pe <- sum(rowSums(t) * colSums(t))
  (sum(diag(t)) - pe) / (1 - pe)
}
alpha <- function(x) {
  x <- x[rowSums(!is.na(x)) >= 2, , drop = FALSE]
  o <- matrix(0, 5, 5)
  for (u in seq_len(nrow(x))) {
    v <- x[u, !is.na(x[u, ])]
    for (i in seq_along(v)) for (j in seq_along(v)) if (i != j) o[v[i], v[j]] <- o[v[i], v[j]] + 1 / (length(v) - 1)
  }
  n <- rowSums(o)
  d <- outer(1:5, 1:5, Vectorize(function(a, b) (sum(n[min(a, b):max(a, b)]) - (n[a] + n[b]) / 2)^2))
  1 - (sum(n) - 1) * sum(o * d) / sum(outer(n, n) * d)
}
icc <- function(x) {
  n <- nrow(x); k <- ncol(x)
  long <- data.frame(y = c(x), unit = factor(rep(seq_len(n), k)), coder = factor(rep(seq_len(k), each = n)))
  e <- matrix(long$y, n) - rowMeans(x) - rep(colMeans(x), each = n) + mean(x)
  r <- k * var(rowMeans(x)); c <- n * var(colMeans(x)); w <- sum(e^2) / ((n - 1) * (k - 1))
  (r - w) / (r + (k - 1) * w + k * (c - w) / n)
}
rows <- function(chosen) unlist(lapply(chosen, function(s) which(session == s)))
draws <- lapply(1:60, function(i) sample(sessions, replace = TRUE))
each <- function(f, x) sapply(draws, function(d) f(x[rows(d), ]))
ends <- function(f, x) {
  b <- boot(seq_len(sessions), function(s, i) f(x[rows(s[i]), ]), R = 9999)
  boot.ci(b, type = "perc")$percent[4:5]
}
cat(toJSON(list(
  about = "sessions of units; ratings by three coders, and the same with holes; session numbers of 60 draws; coefficients of each: kappa of coders 1 and 2, ordinal alpha with holes, ICC(A,1); ends: 95 % percentile interval of 9,999 other draws by boot",
  cases = list(list(session = session, ratings = ratings, holes = holes, draws = do.call(rbind, draws),
    kappa = each(kappa, ratings[, 1:2]), alpha = each(alpha, holes), icc = each(icc, ratings),
    ends = list(kappa = ends(kappa, ratings[, 1:2]), alpha = ends(alpha, holes), icc = ends(icc, ratings))))),
  digits = NA, na = "null", auto_unbox = TRUE))
