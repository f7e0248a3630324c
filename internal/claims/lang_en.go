package claims

// english says what English words tell. A word that ends in * stands for all
// that begin with it.
func english() map[tag]string {
	return map[tag]string{
		speech: `say says said tell tells told argue argues argued insist insists insisted believe believes believed
			warn warns warned announce announces announced declared acknowledge* admit admits admitted deny denies
			denied conclude concludes concluded explain explains explained emphasi* stress stresses stressed assert
			asserts asserted allege alleges alleged contend contends contended predict predicts predicted noted
			remark remarked comments commented writes write wrote complained confirm confirms confirmed recommend
			recommends recommended advise advises advised propose proposes proposed suggest suggests suggested
			claimed stated reported estimated considers consider considered think thinks thought fear fears feared
			recalls recalled replied replies answered promised promises urged urges expect expects called describes
			described pointed`,
		doubtful: `report reports state states claim claims estimate estimates note notes show shows showed found find finds
			see sees saw indicate indicates indicated revealed reveal reveals maintain maintains hold holds held`,
		thought: `said believed reported alleged estimated rumoured rumored thought assumed claimed understood`,
		reporter: `expert experts analyst analysts observer* critics critic opponents supporters researcher* scholar* scientist*
			economist* historian* sociologist* lawyer* politician* deputy spokesman spokeswoman spokesperson
			official officials authorities sources media newspaper* journalist* commentator* opposition activist*
			residents resident locals respondents farmers specialist* ombudsman diplomat* ambassador* negotiator*
			minister ministers ministry president presidents government parliament committee commission agency bank
			institute organisation organisations organization organizations study studies survey* poll polls statistics
			data report reports scientist* director chairman researchers author authors delegation`,
		person:    `he she they`,
		self:      `i we this that these it which one table figure chapter article section`,
		modal:     `may might can could must should would will shall to cannot need`,
		adverb:    `repeatedly also often not never only even further rightly openly`,
		authority: `opinion view words estimate estimates assessment judgment judgement account`,
		naming: `initiative programme program newspaper journal magazine company novel book film article report concept
			notion term word project campaign law decree agreement treaty convention centre center section heading
			slogan motto so-called called termed dubbed known entitled titled named party movement group strategy
			plan forum site website channel university institute phrase`,
		calling: `called calls describes described speaks promised promise obliges reaffirms reaffirm`,
		unit: `percent per% percentage tenge dollar dollars euro euros ruble rubles rouble roubles som soms sum tonne tonnes
			tons kilomet* km kilowatt* megawatt* mw gw kwh hectare* cubic barrel barrels litre* liter* metres meters
			degrees points`,
		scale:       `hundred thousand million billion trillion hundreds thousands millions billions`,
		number:      `one two three four five six seven eight nine`,
		tens:        `ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety`,
		ordinal:     `first second third fourth fifth sixth seventh eighth ninth tenth`,
		fraction:    `half third thirds quarter quarters fifth fifths tenth`,
		multiple:    `doubled tripled quadrupled halved twofold threefold fourfold tenfold`,
		ranking:     `ranks ranked rank`,
		superlative: `largest biggest smallest poorest richest highest lowest longest fastest`,
		world:       `world region asia europe continent planet cis`,
		timeNoun:    `year years month months week weeks day days hour hours decade decades century centuries minutes`,
		heading:     `article articles chapter paragraph section part item clause annex no nos page group version note`,
		noNoun:      `is was has does its this thus as us was always perhaps`,
		lawful: `law act treaty convention agreement charter protocol decree resolution code constitution memorandum pact
			accord accords declaration covenant directive statute`,
		adopting: `approved adopted signed ratified enacted repealed promulgated approves passed`,
		happened: `opened took held joined left completed began broke resigned closed created established founded launched
			delivered recalled bankrupt ended signed adopted approved ratified met dissolved merged introduced
			abolished elected appointed dismissed died visited withdrew suspended invaded seceded collapsed
			paid won lost fell rose went came visited replaced upgraded erupted entered acceded hosted inaugurated started expired happened occurred built set became`,
		wrong: `accuse accuses accused accusing blame blames blamed violate violates violated violating protested protests suppress
			suppresses suppressed suppressing persecute persecutes persecuted threaten threatens threatened
			conceal conceals concealed hid hides refuse refuses refused forge forged forges restrict restricts
			restricted fails failed annexed invaded occupied attacked interferes interfered
			undermines undermined discriminates tortured tortures jailed jails imprisoned imprisons censors
			censored breached breaches deported deports shelled blackmail* coerces coerced pressures pressured`,
		grievance: `complaint complaints claims accusation accusations dispute disputes protest protests grievance grievances
			apology pressure shootings`,
		hostile: `sanctions embargo ban blockade restrictions`,
		state: `kazakhstan kazakh kazakhstani kyrgyzstan kyrgyz uzbekistan uzbek tajikistan tajik turkmenistan turkmen russia
			russian china chinese iran iranian turkey turkish afghanistan belarus belarusian ukraine ukrainian armenia
			armenian azerbaijan azerbaijani georgia georgian britain british france french germany german poland
			india indian pakistan mongolia japan israel moscow beijing astana nur-sultan bishkek tashkent dushanbe
			ashgabat tehran ankara kyiv minsk washington brussels usa united counterparts`,
	}
}
