# How practices went from country to country.
travel-lead = Where practices are carried out, what went from one country to another, and how. An exchange or an offer is never counted as taken up.
travel-caption = Each point is a country, filled where a practice of the catalogue is carried out; no borders are drawn. Arrows lead to who took something up.
travel-kinds = Lines to show
travel-from = From
travel-to = To
travel-with = Country
travel-what = Practice
travel-took = Taken up here
travel-gave = Taken up elsewhere, from here
travel-other = Exchanges and offers
travel-not-counted = Visits, courses, shared services and offers. None of them counts as taken up.
travel-nothing = The catalogue holds no practice from here. Entries from elsewhere name it:
travel-also-named = Also named
travel-country-by-country = Country by country: map, list and each exchange
travel-took-count = { $count ->
    [one] { $count } taken up here
   *[other] { $count } taken up here
 }
travel-gave-count = { $count ->
    [one] { $count } taken up by others
   *[other] { $count } taken up by others
 }
travel-other-count = { $count ->
    [one] { $count } exchange or offer
   *[other] { $count } exchanges and offers
 }
travel-within = Within the country

# What to read after an entry.
related = Read next
related-linked = One of the two names the other
related-common = In common:
