#!/usr/bin/env Rscript
# data.table's part of the race: two tables of a study folder that `cost-analysis simulate` wrote.
#
# usage: Rscript peer_datatable.R STUDY SCHABLON OUT [--threads N] [--laps]
#
# Writes the two tables of peer_duckdb.py, whose first lines say what they hold and on what sound data all peers rely.
#
# An expert's program. The tricks (what some of them gave: NOTES.md):
# - services, rates and clients become whole numbers by chmatch, and all that hangs on them is a vector that is indexed: no join;
# - days are read as numbers, and all that hangs on a day is a vector that is indexed by it;
# - the part of a spread between two days is the difference of two values of a clock that runs by days, weeks, months …;
# - rows outside the window or of no cohort leave before anything is worked out, columns that are done with leave the memory;
# - sums by two whole numbers are grouped by one number made of both, as data.table sorts one number faster than two.
suppressPackageStartupMessages(library(data.table))

arguments <- commandArgs(trailingOnly = TRUE)
place <- match("--threads", arguments)
threads <- if (is.na(place)) 2L else as.integer(arguments[place + 1])
paths <- arguments[!startsWith(arguments, "--")]
study <- paths[1]; schablon <- paths[2]; out <- paths[3]
setDTthreads(threads)
begin <- proc.time()[["elapsed"]]
lap <- function(name) if ("--laps" %in% arguments)
  message(sprintf("%.3f %s", proc.time()[["elapsed"]] - begin, name))

# What definitions.py says.
price_year <- 2013L; index_of_money <- "KPI"
first <- -4L; last <- 12L
base <- c(-4L, -1L); after <- c(0L, 11L)
years <- 2006:2018
authorities <- c("kommun", "landsting", "forsakringskassan", "arbetsformedlingen", "skatteverket")
classes <- c("real", "transfer", "production")
total <- 1L; rates <- c("total", "day", "week", "month", "quarter", "year")
lengths_of_units <- c(dag = 2L, dygn = 2L, vecka = 3L, manad = 4L, kvartal = 5L, ar = 6L)

# The small tables: every day from the first of `years` to the day after their last, 1 for the first; clocks; quarters.
days <- seq(as.Date(sprintf("%d-01-01", years[1])), as.Date(sprintf("%d-01-01", max(years) + 1L)), by = "day")
before <- as.integer(days[1]) - 1L
calendar <- as.POSIXlt(days)
month_of <- (calendar$year + 1900L - years[1]) * 12L + calendar$mon # from 0
starts_of <- function(span) match(unique(span), span)
part_of <- function(span) { # whole spans passed, and the part of the present one
  at <- starts_of(span)
  ends <- c(at[-1], length(span) + 1L)
  span + (seq_along(span) - at[span + 1L]) / (ends - at)[span + 1L]
}
quarter_of <- month_of %/% 3L
day <- seq_along(days)
clocks <- c(day, day, day / 7, part_of(month_of), part_of(quarter_of), part_of(month_of %/% 12L))
length_of_clock <- length(days)
quarter_starts <- starts_of(quarter_of) # the last is the day after the last quarter

number <- function(text) as.numeric(gsub(" ", "", sub(",", ".", text, fixed = TRUE), fixed = TRUE))
read_list <- function(path) fread(path, sep = ";", colClasses = "character", na.strings = NULL, encoding = "UTF-8")
index <- read_list(file.path(schablon, "index.csv"))
level <- setNames(number(index$value), paste(index$index, index$year)) # of an index in a year
deflator <- unname(level[paste(index_of_money, price_year)] / level[paste(index_of_money, years)])
services <- read_list(file.path(schablon, "insatser.csv"))
posts <- rbindlist(lapply(sort(Sys.glob(file.path(schablon, "priser*.csv"))), read_list))
# Fixed prices: of each post the row nearest to the price year (a tie: the earlier), in the money of the price year.
posts[, year := as.integer(year)]
posts <- posts[order(abs(year - price_year), year)][, .SD[1L], by = .(service, post)]
posts[, unit := services$unit[match(service, services$service)]]
posts[, value := number(price)]
posts[index != "" & unit != "kr",
      value := value * level[paste(index, price_year)] / level[paste(index, year)]]
price <- dcast(posts, service ~ class, value.var = "value", fun.aggregate = sum, fill = NA_real_)
sv <- services[match(price$service, service)]
aid_of <- match(sv$authority, authorities)
point_of <- sv$shape == "point"; money_of <- sv$unit == "kr"; nights_of <- sv$unit == "dygn"
counted_of <- unname(lengths_of_units[sv$unit])
real_of <- price$real

# The clients with the first and the last day of their window; the cohorts as a matrix of last covered days, NA for none.
form <- list(sep = ";", quote = "", na.strings = "", showProgress = FALSE)
starts <- do.call(fread, c(list(file.path(study, "clients.csv"), select = c("client", "start", "excluded")), form))
q0_of <- quarter_of[as.integer(starts$start) - before]
w0_of <- quarter_starts[q0_of + first + 1L]
w1_of <- quarter_starts[q0_of + last + 2L] - 1L
pairs <- do.call(fread, c(list(file.path(study, "coverage.csv")), form))
pairs <- pairs[, .(id = chmatch(client, starts$client), aid = chmatch(authority, authorities),
                   from = as.integer(from) - before, to = as.integer(to) - before)]
pairs <- pairs[is.na(starts$excluded[id]) & from <= w0_of[id] & to >= w1_of[id]]
covered_of <- rep(NA_integer_, nrow(starts) * length(authorities))
covered_of[(pairs$id - 1L) * length(authorities) + pairs$aid] <- pairs$to
lap("small tables")

events <- do.call(fread, c(list(
  file.path(study, "events.csv"), dec = ",",
  colClasses = list(character = c("client", "service", "per"), numeric = c("quantity", "amount"))), form))
lap("read")
events[, `:=`(id = chmatch(client, starts$client), sid = chmatch(service, price$service),
              f = as.integer(from) - before, t = as.integer(to) - before, per = chmatch(per, rates))]
events[, c("client", "service", "from", "to") := NULL]
# Rows of a cohort with days in the window; an open decision ends with the last covered day.
events[, covered := covered_of[(id - 1L) * length(authorities) + aid_of[sid]]]
events[point_of[sid], t := f]
events[is.na(t), t := covered]
events <- events[!is.na(covered) & f <= w1_of[id] & t >= w0_of[id], !"covered"]
events[is.na(quantity) & nights_of[sid], t := pmax(f, t - 1L)]
events[, q0 := q0_of[id]]
events[, `:=`(a = pmax(quarter_of[f], q0 + first), b = pmin(quarter_of[t], q0 + last))]
events <- events[f <= t & a <= b]
money <- money_of[events$sid]
events[, spread := fifelse(point_of[sid], total, fifelse(is.na(quantity) & !money, counted_of[sid], fcoalesce(per, total)))]
events[, o := fifelse(money, NA_real_, amount)]
events[, v := fcoalesce(quantity, fifelse(money, amount, 1), 1)]
events[, c("per", "quantity", "amount") := NULL]
lap("events")

# z: a booking of a row in each quarter that it touches. Observed costs occur with spreads over days only.
times <- events$b - events$a + 1L
z <- if (all(times == 1L)) copy(events) else events[rep(seq_len(nrow(events)), times)]
z[, q := a + sequence(times) - 1L]
rm(events, times, money)
z[, c("a", "b") := NULL]
z[, track := (spread - 1L) * length_of_clock]
z[, w := clocks[track + pmin(t + 1L, quarter_starts[q + 2L])] - clocks[track + pmax(f, quarter_starts[q + 1L])]]
z[, whole := t - f + 1]
z[, c("f", "t", "track") := NULL]
z[, worth := deflator[q %/% 4L + 1L]]
z[, volume := v * w * fifelse(money_of[sid], worth, 1) / fifelse(spread == total, whole, 1)]
z[, cost := fifelse(is.na(o), volume * real_of[sid], o * w / whole * worth)]
z[, c("o", "w", "v", "whole", "worth", "spread") := NULL]
z[, rel := q - q0]
z[, c("q", "q0") := NULL]
lap("bookings")

span <- last - first + 1L
z[, cell := (sid - 1L) * span + rel - first]
sums <- z[, .(cost = sum(cost, na.rm = TRUE), volume = sum(volume)), by = cell]
users <- unique(z[, .(cell, id)])[, .(users = .N), by = cell]
sums[users, users := i.users, on = "cell"]
sums[, `:=`(sid = cell %/% span + 1L, quarter = cell %% span + first)]
table_a <- rbindlist(lapply(seq_along(classes), function(place) sums[
  !is.na(price[[classes[place]]][sid]),
  .(authority = authorities[aid_of[sid]], service = price$service[sid], class = classes[place], quarter,
    sum = if (place == 1L) cost else volume * price[[classes[place]]][sid], users, aid = aid_of[sid], place = place)]))
setorder(table_a, aid, service, place, quarter)
fwrite(table_a[, !c("aid", "place")], paste0(out, "_a.csv"), sep = ";")
lap("table a")

# Clients without an event count as zero: they add nothing to the sums. Per year: 4 quarters before, 12 after.
z[, pair := (id - 1L) * length(authorities) + aid_of[sid]]
z[is.na(cost), cost := 0]
z[, `:=`(b = cost * (rel >= base[1] & rel <= base[2]), a = cost * (rel >= after[1] & rel <= after[2]) / 3)]
by_pair <- z[, .(b = sum(b), a = sum(a)), by = pair]
by_pair[, aid := (pair - 1L) %% length(authorities) + 1L]
found <- by_pair[, .(b = sum(b), a = sum(a), bb = sum(b * b), aa = sum(a * a), cc = sum((a - b)^2),
                     users_base = sum(b != 0), users = sum(a != 0)), by = aid]
table_b <- found[pairs[, .(n = .N), keyby = aid], on = "aid"]
for (column in setdiff(names(found), "aid")) set(table_b, which(is.na(table_b[[column]])), column, 0)
spread_of <- function(squares, sum, n) sqrt((squares - sum * sum / n) / (n - 1))
fwrite(table_b[, .(
  authority = authorities[aid], n, users_base, users, base = b / n, mean = a / n, change = (a - b) / n,
  sd = spread_of(cc, a - b, n), sd_base = spread_of(bb, b, n), sd_after = spread_of(aa, a, n))],
  paste0(out, "_b.csv"), sep = ";")
lap("table b")
