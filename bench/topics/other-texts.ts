/** Texts that are no papers, written for this benchmark. */

export const NEWS: readonly string[] = [
  'The town council voted on Tuesday to close the old bridge for repairs until the end of the year. Shopkeepers on the north bank fear that customers will stay away. The mayor promised a free bus every ten minutes and said the work could not wait another winter.',
  'Heavy rain flooded cellars in three villages overnight and brought trains to a standstill. Firefighters pumped water until dawn and took forty people to a school gymnasium. The weather service expects the river to fall again by Thursday evening.',
  'The home team won four to one in front of a record crowd on Saturday. The captain scored twice before half time and limped off ten minutes from the end. The coach said it was too early to talk about the title and praised the young goalkeeper.',
  'Shares of the supermarket chain fell by eight per cent after it warned that profits would be lower than hoped. The company blamed the price of energy and a mild winter, in which shoppers bought fewer coats. It will close twelve stores and open a warehouse near the port.',
  'Police are looking for two men who took paintings from a private museum on Sunday night. The thieves came through a skylight and left within six minutes. A neighbour saw a grey van without number plates and asked why the alarm had not rung.',
  'Teachers will go on strike next week after talks about pay broke down. Schools will stay open for the youngest children. Parents were told by letter on Friday, and many said they understood the teachers but had nobody to look after their children.',
  'The minister resigned on Monday after a newspaper printed letters about a holiday paid for by a builder. She denied that she had broken any rule. The prime minister thanked her for eleven years of service and named her deputy to follow her.',
  'A storm tore the roof off the market hall and felled a chestnut tree that was older than the church. Nobody was hurt. Volunteers cleared the square with saws on Sunday, and the baker handed out rolls and coffee.',
  'The airline will fly to the islands twice a day from May. Tickets go on sale on Wednesday. Hotel owners had asked for the flights for years, while some islanders fear noise, litter and higher rents.',
  'The actor who played the gentle inspector for twenty years has died at the age of eighty-one. Born above a butcher shop, he left school at fourteen and sold newspapers before he joined a travelling theatre. He leaves a wife and three daughters.',
  'The price of butter rose to its highest in a decade as dairy farmers sold their cows. Bakers say that they will have to charge more for cakes before Christmas. Economists expect prices to ease once the grass grows again in spring.',
  'Voters in the region chose a new parliament on Sunday, and the Greens came second for the first time. Turnout was higher than four years ago. Talks about a coalition begin on Wednesday and may take until the summer holidays.',
];

export const RECIPES: readonly string[] = [
  'Rub the butter into the flour with your fingertips, add sugar and an egg, and bring the dough together. Chill for half an hour. Roll it out, line a tin and bake blind for fifteen minutes before you pour in the lemon filling.',
  'Peel and slice the onions and cook them slowly in butter until they are golden. Add a spoon of flour, pour in the stock and simmer for forty minutes. Ladle into bowls, top with toasted bread and grated cheese and grill until it bubbles.',
  'Soak the beans overnight. Fry bacon, carrots and celery in a heavy pot, add the drained beans, tomatoes and a bay leaf, cover with water and let it cook for two hours on a low flame. Season with salt, pepper and a dash of vinegar.',
  'Whisk four eggs with a splash of milk, salt and chives. Melt butter in a pan, pour in the eggs and stir gently until they begin to set. Fold the omelette over smoked salmon and serve it at once with brown bread.',
  'Mix flour, yeast, salt and lukewarm water, knead for ten minutes and let the dough rise under a cloth until it has doubled. Shape two loaves, score them with a knife and bake in a very hot oven on a tray dusted with semolina.',
  'Cut the chicken into pieces, rub them with paprika, garlic and lemon juice and leave them in the fridge for an hour. Roast with potatoes and whole shallots, turning once, until the skin is crisp. Scatter parsley over it.',
  'Stir oats, honey, almonds and a pinch of salt with melted coconut oil, spread on a tray and toast for twenty minutes, stirring halfway through. Let it cool, add raisins, and keep the granola in a jar for up to three weeks.',
  'Stone the plums, sprinkle them with cinnamon and brown sugar and lay them in a buttered dish. Crumble flour, butter and oats over the fruit and bake until the top is brown and the juice bubbles. Serve warm with vanilla ice cream.',
];

export const FOREIGN: readonly string[] = [
  'Der Gemeinderat hat am Dienstag beschlossen, die alte Brücke bis zum Jahresende zu sperren. Die Ladenbesitzer am nördlichen Ufer fürchten, dass die Kunden ausbleiben. Die Bürgermeisterin versprach einen kostenlosen Bus alle zehn Minuten.',
  'Le conseil municipal a décidé mardi de fermer le vieux pont jusqu’à la fin de l’année. Les commerçants de la rive nord craignent que les clients ne viennent plus. La maire a promis un autobus gratuit toutes les dix minutes.',
  'El ayuntamiento decidió el martes cerrar el puente viejo hasta fin de año. Los comerciantes de la orilla norte temen que los clientes dejen de venir. La alcaldesa prometió un autobús gratuito cada diez minutos.',
  'Il consiglio comunale ha deciso martedì di chiudere il vecchio ponte fino alla fine dell’anno. I negozianti della riva nord temono che i clienti non vengano più. La sindaca ha promesso un autobus gratuito ogni dieci minuti.',
  'A câmara municipal decidiu na terça-feira fechar a ponte velha até ao fim do ano. Os comerciantes da margem norte receiam que os clientes deixem de vir. A presidente prometeu um autocarro gratuito de dez em dez minutos.',
  'De gemeenteraad besloot dinsdag de oude brug tot het einde van het jaar af te sluiten. De winkeliers op de noordelijke oever vrezen dat de klanten wegblijven. De burgemeester beloofde elke tien minuten een gratis bus.',
  'Kommunfullmäktige beslutade på tisdagen att stänga den gamla bron till årets slut. Butiksägarna på norra stranden är rädda att kunderna inte kommer tillbaka. Borgmästaren lovade en gratis buss var tionde minut.',
  'Rada miasta zdecydowała we wtorek o zamknięciu starego mostu do końca roku. Sklepikarze z północnego brzegu obawiają się, że klienci przestaną przychodzić. Burmistrz obiecała bezpłatny autobus co dziesięć minut.',
  'Городской совет во вторник решил закрыть старый мост до конца года. Владельцы магазинов на северном берегу боятся, что покупатели перестанут приходить. Мэр пообещала бесплатный автобус каждые десять минут.',
  '市议会星期二决定将旧桥关闭到年底。北岸的店主担心顾客不再光临。市长答应每十分钟开一班免费公共汽车。',
  'Městská rada v úterý rozhodla uzavřít starý most do konce roku. Obchodníci na severním břehu se bojí, že zákazníci přestanou chodit. Starostka slíbila bezplatný autobus každých deset minut.',
  'Belediye meclisi salı günü eski köprüyü yıl sonuna kadar kapatmaya karar verdi. Kuzey yakasındaki dükkân sahipleri müşterilerin gelmeyeceğinden korkuyor. Belediye başkanı her on dakikada bir ücretsiz otobüs sözü verdi.',
];
