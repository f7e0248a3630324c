package claims

// englishVerbs says what English verbs tell, in the forms in which somebody
// does it or did it; see [inflect].
func englishVerbs() map[tag]string {
	return map[tag]string{
		speech: `accuse+ contest+ suspect+ distrust+ mistrust+ say+ said tell+ told acknowledge+ admit+ admitted advise+ advocate+ affirm+ agree+ allege+ announce+ answer+
			argue+ assert+ assure+ attest+ believe+ boast+ caution+ commented comments commend+ complain+ concede+
			conclude+ condemn+ confess+ confide+ confirm+ conjecture+ contend+ criticise+ criticize+ declared declares
			declare decry+ decried demand+ denounce+ deny+ deplore+ describe+ disagree+ disclose+ dismiss+ disputes
			disputed document+ doubt+ emphasise+ emphasize+ envisage+ envision+ expect+ explain+ fear+ forecast forecasts
			forecasted foresee foresees foresaw grumble+ guess+ hail+ hint+ hope+ insinuate+ insist+ joke+ lament+
			lauded lauds liken+ mention+ mock+ muse+ noted object+ observes observed opine+ plead+ pointed praise+
			predict+ proclaim+ profess+ promise+ propose+ quip+ quipped reaffirm+ reason+ recall+ recommend+ reckon+
			recount+ reiterate+ remark+ remind+ reply+ reported responded respond responds retort+ said say+ scoffed
			speculate+ stated stress+ suspect+ swear swears swore testify+ think+ thought tout+ underline+
			underscore+ urge+ voiced voices vow+ warn+ welcome+ worry+ write writes wrote wonder+ differ+ diverge+
			claim claims claimed estimated suppose+ advised anticipate+ applaud+ chide+ confess+ counter+ deem+ fault+
			interpret+ judge+ object+ oppose+ rebuke+ rejected rejects signalled signals signaled summed sums`,
		doubtful: `report reports state states claim claims estimate estimates note notes show+ shown found find finds
			saw indicate+ reveal+ maintain+ hold holds held suggest+ imply+ implied demonstrate+ uncover+ detect+
			record recorded records project projects projected measure+ observe discover+ assess+ assessed
			calculate+ calculated point points signal pronounce+ cite+ compare+ rule ruled`,
		judging: `present+ frames framed cast casts paint+ called calls call regard+ consider+ view views viewed see sees saw portray+ depict+ characterise+ characterize+ rate rates
			rated class classes classed classify+ put puts place+ placed count counts counted list lists listed
			attribute+ ascribe+ link+ trace+ blame+ credit+ credited name names named treat+ rank ranks ranked
			estimate+ liken+ compare+ date dates dated`,
		calling: `speak speaks spoke called calls call describe+ brand+ label+ labelled hailed hails denounce+ condemn+ dismiss+ decry+ slammed slams
			characterise+ characterize+`,
		light: `made makes make came comes come expressed expresses express voiced voices`,
		either: `advocate advocates alert answer answers call calls caution comment comments complaint counter counters demand
			demands document documents doubt doubts estimate estimates expert fault faults fear fears forecast
			forecasts guess guesses hint hints hope hopes judge judges lament list lists mention name names note
			notes object objects point points praise project projects promise promises rank ranks rate rates reason
			reasons record records regard reply report reports response responses rule rules show shows signal
			signals state states stress suspect suspects view views vow vows welcome witness worry worries claim
			claims class place places link links trace traces blame credit credits measure measures date dates
			find finds sum sums concern concerns sentence sentences ban bans block blocks limit limits push force
			forces drive charge charges fine fines search track fire raid raids label delay demand use uses need
			protest protests threat attack attacks torture abuse exploit exploits murder poison bribe round-ups`,
		saying: `saying arguing claiming warning insisting noting adding stating explaining stressing alleging
			complaining conceding admitting declaring emphasising emphasizing predicting promising suggesting
			asserting maintaining pointing writing`,
		thought: `said believed reported alleged estimated rumoured rumored thought assumed claimed understood suspected
			accused feared expected considered`,
		adopting: `approved adopted signed ratified enacted repealed promulgated approves passed`,
		happened: `opened took held joined left completed began broke resigned closed created established founded launched
			delivered recalled bankrupt ended signed adopted approved ratified met dissolved merged introduced
			abolished elected appointed dismissed died visited withdrew suspended invaded seceded collapsed
			paid won lost rose went came visited replaced upgraded erupted entered acceded hosted inaugurated
			started expired happened occurred built set became fled split fell burned burnt bought caught chose cut
			drew drove fought flew forbade forgave froze gave hit laid led lent let put quit ran returned sank sold
			sent shook shot shut spent spread struck swore tore threw fired sacked destroyed saw witnessed experienced taken given drawn written broken
			chosen driven stolen torn frozen forgotten thrown beaten overthrown`,
		barred: `disclose+ publish+ share+ release+ allow+ permit permits permitted let lets admit+ admitted recognise+ recognize+
			consult+ register+`,
		benign: `support+ protect+ help+ assist+ pay pays paid train+ invite+ welcome+ release+ pardon+ pardoned free+ freed grant+
			granted allow+ host+ meet meets met need needs needed has have had award+ elect+ accredit+ accredited
			include+ is are was were be been defend+ employ+ attract+ become became receive+ offer+ offered
			rehabilitate+ acquit+ acquitted thank+ save+ rescue+ treat+ represent+ rehabilitate+`,
		lasting: `remained lived existed belonged consisted depended included contained needed wanted seemed appeared amounted
			totalled totaled averaged counted ranked exceeded used based called named related concerned aimed
			designed compared resembled accounted looked tended deserved mattered lacked varied expected planned
			relied supposed hoped scheduled proposed envisaged numbered comprised cost owned united limited so-called
			unprecedented armed need indeed speed hundred breed red seed feed`,
		wrong: `seize+ steal+ steals stole stolen throttle+ strangle+ smear+ defame+ slander+ vilify+ surveil+ wiretap+ wiretapped infiltrate+ subvert+
			topple+ overthrow overthrows overthrew displace+ uproot+ assimilate+ desecrate+ bulldoze+ pollute+ contaminate+
			trespass+ encroach+ militarise+ militarize+ whitewash+ lie lies lied mislead misleads misled deceive+ cheat+
			stonewall+ boycott+ exile+ banish+ disbar+ disbarred disqualify+ prosecute+ flog+ flogged behead+ hang
			hangs hanged traffic trafficked conscript+ sterilise+ sterilize+ bankroll+ overran overrun evade+ circumvent+
			divert+ hijack+ interrogate+ eavesdrop+ eavesdropped gassed ransack+ raid+ sue+ liquidate+ choke+ complain+ retaliate+ accuse+ accusing blame+ blaming violate+ violating protested protests suppress+ suppressing persecute+
			persecuting threaten+ conceal+ hid hides hide forge+ annex+ annexing invade+ occupied occupies occupy
			attack+ interfere+ meddle+ undermine+ discriminate+ torture+ jail+ imprison+ censor+ breach+ shell+
			shelled bomb+ blackmail+ coerce+ pressured pressures pressurise+ harass+ intimidate+ beat beats
			abduct+ kidnap+ kidnapped extort+ execute+ murder+ assassinate+ poison+ poisoned repress+ oppress+ crush+
			deport+ extradite+ expropriate+ confiscate+ evict+ falsify+ rig rigs rigged sabotage+ spy spied spies
			hack+ bully+ bullied bribe+ smuggle+ plunder+ loot+ starve+ enslave+ brutalise+ brutalize+ mistreat+
			maltreat+ abuse+ exploit+ criminalise+ criminalize+ condemn+ denounce+ criticise+ criticize+ decry+
			outlaw+ disenfranchise+ muzzle+ gag gags gagged reneged reneges detain+ arrested arrests arrest
			silence+ dispossess+ ambush+ provoke+ destabilise+ destabilize+ weaponise+ weaponize+ punish+ deprive+
			incite+ indoctrinate+ monopolise+ strong-arm+ press-gang+ massacre+ fabricate+ disregard+ flout+
			object objected objects suspected suspect suspects refuse+`,
		harsh: `hand hands handed return+ blacklist+ halt+ freeze freezes froze frozen jam jams jammed lock+ lock locks locked keep keeps kept hold holds held send sends sent sentence sentences sentenced force+ forced push+ drive drives
			drove expel+ expelled remove+ bar bars barred close+ closed cut cuts deny+ prevent+ turn
			turns turned strip+ stripped ban bans banned block+ restrict+ restricted limit+ limits prohibit+
			withhold withholds withheld fail+ seize+ shut shuts take takes took fine fines fined charge+ charged
			prosecute+ try tries tried dissolve+ dismantle+ hunt+ chase+ monitor+ track+ fire+ recruit+ use uses
			used deploy+ kill+ shoot shoots shot disperse+ break breaks broke search+ raid+ label+ labelled brand+
			suspend+ cancel+ cancelled revoke+ deny+ ignore+ reject+ obstruct+ impede+ delay+ demolish+ destroy+
			demand+ impose+ levy levies levied relocate+ resettle+ isolate+ pursue+ put puts throw throws threw
			place+ target+ squeeze+ subject+ hamper+ tighten+ crack cracks cracked dam dams dammed divert+ forbid
			forbids forbade intercept+ curb+ curtail+ stifle+ infringe+ encroach+ kick+ disappear+ pressure+`,
	}
}
