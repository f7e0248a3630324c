package claims

// Phrases of English; see [phrase].

// englishSources are words by which a sentence is somebody else's.
const englishSources = `
	according to (_^this|that|which|plan|schedule)
	in|by the <authority> of
	in|by his|her|their <authority>
	^ in <capital>? <possessive> <authority>
	proposed|suggested|coined by <capital>
	^ for <capital>^<state> <capital>^<state> ,_
	reportedly|allegedly|purportedly|citing|quoting
	by|on <number>|some|most|many|official|various|all estimate|estimates|account|accounts|count|calculation|calculations|reckoning
	belief|consensus|fear|fears|hope|hopes|suspicion|impression|perception|agreement|view among _? _? <reporter>
	(is|are|was|were|been) widely <judging|thought|speech>
	rumours|rumors
	!the|of reports|allegations of
	<rumour> … that
`

// englishShares are parts of a whole, counts and changes.
const englishShares = `
	<multiple>
	<counted> <fraction>
	<counted> out of _
	<counted> times _^a
	<counted> in <number|tens> !<time>
	<counted> of the|its <number|tens>
	<amount> of them|those|whom
	!the|these|those <counted>^one|two <people>
	!the|these|those <counted>^one|two _ <people>
	hundreds|thousands|millions|billions|dozens|scores|tens of <people|unit|scale>
	hundreds|thousands|millions|dozens|scores of _ <people>
	a|one hundred|thousand|million|billion <people|unit>
	few|several <scale>
	every|each <scale>
	!<scale|number|tens> <scale> <scale>
	<change> to|at|by|with? <amount>
	<ordinal> _ in a row
	over|about|almost|nearly|roughly|around a|an <unit>
	less|more than a|an|one <unit>
	by a|one <fraction>
	a|one <fraction>^half of
	half of|a|the !<time>
	twice as|the
	every|each <ordinal|tens> !<time>
`

// englishDates are days and times that a sentence does not name.
const englishDates = `
	last year|month|week|weekend|spring|summer|autumn|fall|winter
	this year|month|week
	yesterday
	<time> later|ago|earlier
	following <time>
	(the) next <time>
	in|later that <time>
	in|on|last|late|early|mid|since|of <moment>
`

// englishPlots are ways to do wrong.
const englishPlots = `
	opened|opens fire
	turn|turns|turned a blind eye
	hostage
	put|puts|exert|exerts|exerted pressure on
	cracks|cracked|clamps|clamped|shuts|shut down on
	lay|lays|laid claim to
	drag|drags|dragged its feet
	under surveillance|arrest
	house arrest
	cut|cuts|shut|shuts off <harmed>
	cut|cuts|shut|shuts off the <harmed>
	broke|breaks its word
	force|forces|forced|compels|compelled|coerces|coerced|pressures|pressured _ … to|into
	carried|carries|conducted|conducts|launched|launches|staged|stages|stepped|steps|unleashed|continues|continued|ordered … <misdeed>
	without … consult*|consent|asking|approval|permission|warning|notice|inform*|notifying|expla*|compensat*|reason|trial|charge
	imposed|imposes|impose … <hostile>
	send|sends|sent … prison*|jail*|bars|front|exile|camp*|death
`

// englishFields are what the largest is the largest of, or since when.
const englishFields = `
	of the? <number|tens>
	since
	(on|the|level) record|ever
	(in|a|its|their) history|decade|decades
`
