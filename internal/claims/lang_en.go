package claims

// english says what English words other than verbs tell. A word that ends in *
// stands for all that begin with it.
func english() map[tag]string {
	return map[tag]string{
		reporter: `others landlord* tenant* compan* firm* business* association* union* airline* insurer* shopkeeper* head heads
			leader leaders boss bosses chief chiefs founder* prosecutor* member members caller* buyer* guide guides
			rector* dean* registrar* believer* graduate* operator* imam* priest* elder* nurse* pensioner* pundit* watcher*
			officer* seller* buyer* consumer* customer* pilot* shepherd* youth voters sponsors evaluator* drafter*
			stakeholder* contractor* supplier* planner* forecaster* modeller* climatologist* practitioner* insiders
			expert experts analyst* observer* critic critics opponent* supporter* researcher* scholar* scientist*
			economist* historian* sociologist* lawyer* politician* deputy deputies spokesman spokeswoman spokesperson
			spokespeople official officials authorities source sources media newspaper* journalist* commentator*
			opposition activist* resident* local locals respondent* farmer* specialist* ombudsman diplomat*
			ambassador* negotiator* minister ministers ministry ministries president presidents government
			governments parliament committee* commission* agency agencies bank banks institute* organisation*
			organization* director* chairman chairwoman chair researchers author authors delegation secretariat
			secretary embass* consulate* court courts tribunal* prosecutor* investigator* mayor governor* akim hokim
			premier chancellor envoy* adviser* advisor* monitor* mission office bureau council department union
			association chamber foundation fund think-tank ngo ngos inspector* auditor* reporter* group groups regulator* insider*
			broadcaster* outlet* daily weekly magazine website kremlin dissident* campaigner* defender* migrant*
			returnee* parent* teacher* doctor* student* villager* trader* haulier* worker* employer* miner* driver*
			fisherm* herder* businessm* entrepreneur* investor* lender* creditor* donor* veteran* eyewitness*
			witness* relative* representative* participant* aide aides commissioner* councillor* legislator* lawmaker* senator* executive* manager*
			planner* engineer* pensioner* people women men families household* delegate* practitioner* consultant* mediator* services service forces police guards army mother father widow judge judges general colonel commander* soldier* rector
			professor* academic* ecologist* hydrologist* geologist* demographer* columnist* blogger* editor*
			reviewer* proponent* sceptic* skeptic* pessimist* optimist* advocate advocates interviewee*
			interlocutor* majority minority many some few most`,
		ruler: `others compan* firm* business* airline* union* association* leader leaders chief chiefs head heads member members guide guides people women men families household* executive* services service forces police guards army president presidents government governments parliament ministry ministries minister ministers authorities
			committee commission council department deputy deputies union court courts office fund bank banks
			general commander* soldier* driver* worker* teacher* student* mother father migrant* parent* many some
			few most majority minority local locals investor* source sources`,
		data: `study studies survey* poll polls statistics data report reports figures image images imagery photograph*
			investigation* inquiry inquiries audit* census index document* memo memos letter letters leak leaks
			paper briefing* indicator* estimate estimates record records testimony testimonies review ranking
			evidence interview interviews model models simulation* research analysis`,
		thing: `history experience logic wording text texts table figure comparison fact facts event events debate border*
			power powers number numbers river rivers order orders matter matters chapter chapters letter* answer*
			water waters barrier* factor* sector* corridor* error* member members winter* summer* concept concepts
			example* story stories this that difference* trend* pattern* list lists section sections term terms word
			words map maps market markets price prices nature geography crisis budget reform* name names case cases
			paragraph preamble law laws`,
		person: `he she they`,
		self: `i we this that these it which one nobody none no neither who what nothing table figure chapter article section
			you let us everyone everybody anyone`,
		modal: `may might can could must should would will shall to cannot need`,
		adverb: `less more very deeply rather quite far first twice repeatedly also often not never only even further rightly openly still again always routinely regularly
			recently privately publicly has have had themselves himself herself itself then now thus long systematically
			deliberately brutally frequently already effectively reportedly simply rarely just later actively currently
			periodically ever since therefore bluntly grudgingly loudly flatly sternly all both`,
		authority: `opinion view views words estimate estimates assessment judgment judgement account calculations reading`,
		feeling: `concern concerns hope hopes fear fears doubt doubts view opinion confidence regret irritation displeasure
			dismay outrage indignation dissatisfaction anger alarm scepticism skepticism disappointment support satisfaction gratitude interest readiness willingness
			solidarity frustration astonishment surprise caution condolences sympathy optimism pessimism`,
		naming: `initiative programme program newspaper journal magazine company novel book film article report concept
			notion term word project campaign law decree agreement treaty convention centre center section heading
			slogan motto so-called called termed dubbed known entitled titled named party movement group strategy
			plan forum site website channel university institute phrase exhibition festival conference contest song
			poem play series policy paper brief title idea principle doctrine policy`,
		unit: `percent per% percentage tenge dollar dollars euro euros ruble rubles rouble roubles som soms somoni manat sum
			tonne tonnes ton tons kilomet* km kilowatt* megawatt* gigawatt* mw gw kwh twh hectare* ha cubic barrel
			barrels litre* liter* metre metres meter meters degrees points cent cents yuan pound pounds bcm kg
			kilogram* mile miles acre* lira rupee*`,
		scale:    `hundred thousand million billion trillion hundreds thousands millions billions`,
		number:   `one two three four five six seven eight nine`,
		tens:     `ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety`,
		ordinal:  `first second third fourth fifth sixth seventh eighth ninth tenth`,
		fraction: `half third thirds quarter quarters fifth fifths sixth sixths tenth tenths`,
		multiple: `doubled tripled quadrupled halved twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold
			tenfold trebled quintupled`,
		ranking:     `ranks ranked rank`,
		superlative: `largest biggest smallest poorest richest highest lowest longest fastest`,
		world:       `world region asia europe continent planet cis`,
		timeNoun: `year years month months week weeks day days hour hours decade decades century centuries minutes minute
			generation generations`,
		moment: `january february march april may june july august september october november december monday tuesday
			wednesday thursday friday saturday sunday`,
		rumour: `allegation allegations speculation reports claims suggestions whispers`,
		feels: `optimistic pessimistic cautious critical divided split enthusiastic relaxed certain concerned worried alarmed convinced confident sceptical skeptical adamant unhappy dissatisfied disappointed
			outraged wary fearful hopeful unanimous`,
		foul: `pretext pretexts forcibly illegally unlawfully arbitrarily unilaterally covertly violently without-trial`,
		misdeed: `raid raids purge purges crackdown reprisals arrests massacre round-up sweep sweeps pogrom pogroms
			persecution repression shelling bombardment attack attacks`,
		change: `grew grown rose risen fell fallen increased decreased dropped declined shrank climbed reached totalled totaled
			exceeded stood amounted averaged numbered jumped soared plunged slumped reached passed surpassed`,
		seat: `moscow beijing astana nur-sultan bishkek tashkent dushanbe ashgabat tehran ankara kyiv minsk washington
			brussels london paris berlin warsaw baku yerevan tbilisi kabul islamabad delhi tokyo seoul`,
		national: `kazakh kazakhstani kyrgyz uzbek tajik turkmen russian chinese iranian turkish afghan belarusian ukrainian
			armenian azerbaijani georgian british french german polish indian pakistani mongolian japanese israeli
			syrian iraqi egyptian korean american european saudi`,
		party: `side sides states countries capitals neighbours neighbors neighbour neighbor republics`,
		heading: `article articles chapter paragraph section part item clause annex no nos page group version note figure table
			box resolution order decree law act`,
		noNoun: `is was has does its this thus as us was always perhaps items clauses recitals paragraphs subparagraphs provisions annexes`,
		lawful: `law act treaty convention agreement charter protocol decree resolution code constitution memorandum pact
			accord accords declaration covenant directive statute agreements treaties conventions`,
		grievance: `complaint complaints claims accusation accusations dispute disputes protest protests grievance grievances
			apology pressure shootings`,
		dismay: `concern concerns fear fears doubt doubts regret irritation displeasure dismay outrage indignation dissatisfaction anger
			alarm frustration disappointment`,
		crowd: `people men women children families houses homes jobs arrests troops`,
		rival: `partner supplier exporter importer producer investor donor buyer lender creditor employer economy partners
			suppliers exporters importers producers investors donors buyers lenders creditors employers economies`,
		rebuke:  `unfriendly unlawful illegal provocation provocative aggression unacceptable discriminatory interference hostile`,
		hostile: `sanctions embargo ban blockade restrictions tariffs duties quotas`,
		organ: `navy fleet airforce militia policemen guardsmen authorities government police officials official court courts forces service services army troops guards judges
			prosecutors ministry ministries parliament president leadership regime officers gendarmerie side state
			leaders leader secretary-general customs embassy diplomats security`,
		harmed: `seekers asylum flight* airline* traveller* those newsroom* accounts signal dissident* activist* lawyer* journalist* reporter* unionist* homes houses offices opposition oppositionist* protester* protestor* demonstrator* critic critics
			opponent* minority minorities believer* worshipper* migrant* citizen* civilian* prisoner* detainee*
			refugee* inmate* villager* relative* families students doctors teachers workers women girls children
			people residents internet website* media newspaper* broadcaster* channel* blogger* party parties protest
			protests rally rallies assembly demonstration* meeting* gathering* passport* citizenship import imports
			export exports goods produce products shipment* transit supplies trucks lorries entry language* mosque*
			church* school* freedom freedoms right rights killing* torture abuse* death* bars incommunicado isolation
			exile camp camps prison jail custody expulsion information data terms gas water oil front wages
			neighbours neighbors compatriot* deportation rights muslim* christian* uyghur* kazakhs tajiks
			ngo ngos charities defender* dress headscar* strikers farmers traders pressure`,
		preposition: `along behind beyond below above in from to with for against at across outside into of by on between near towards toward inside over about
			via through under upon without despite during after before until since than`,
		state: `kazakhstan kazakh kazakhstani kyrgyzstan kyrgyz uzbekistan uzbek tajikistan tajik turkmenistan turkmen russia
			russian china chinese iran iranian turkey turkish türkiye afghanistan afghan taliban belarus belarusian
			ukraine ukrainian armenia armenian azerbaijan azerbaijani georgia georgian britain british france french
			germany german poland polish india indian pakistan pakistani mongolia mongolian japan japanese israel
			israeli syria syrian iraq iraqi egypt egyptian qatar korea korean vietnam myanmar american european
			saudi moscow beijing astana nur-sultan bishkek tashkent dushanbe ashgabat tehran ankara kyiv minsk
			washington brussels london paris berlin warsaw baku yerevan tbilisi kabul islamabad delhi tokyo seoul
			kremlin usa united counterparts`,
	}
}
