const SPANISH = `
  a al algo algun alguna algunas alguno algunos alli ante aquel aquella aquellas aquello aquellos aqui asi aun aunque
  bajo bien cada casi como con contra cual cuales cualquier cualquiera cuando cuanta cuantas cuanto cuantos cuya cuyas
  cuyo cuyos de del demas desde donde dos durante e el ella ellas ello ellos en entonces entre era eran eres es esa
  esas ese eso esos esta estaba estaban estado estan estar estas este esto estos estoy etc fue fueron fui ha habia
  habian haber habra hace hacen hacer hacia haciendo hago han has hasta hay haya he hecho hemos i incluso la las le
  les lo los luego mas me mediante mi mia mias mientras mio mios mis misma mismas mismo mismos mucha muchas mucho
  muchos muy nada ni ningun ninguna ninguno no nos nosotros nuestra nuestras nuestro nuestros nunca o os otra otras
  otro otros para pero poca poco pocos podemos poder podia podria podrian podriamos por porque pude pueda puedan puede
  pueden puedo pues que quien quienes quiera quiero quiere quieren se sea sean segun ser sera seran seria si sido
  siempre siendo sin sino sobre sois somos son soy su sus suya suyas suyo suyos tal tales tambien tampoco tan tanta
  tanto tantos te tendra tendria tenemos tener tengo tenia tenido ti tiene tienen toda todas todavia todo todos tras tu
  tus tuya tuyo u un una unas uno unos usted ustedes va vamos van varias varios vez veces vosotros voy vuestra vuestro
  y ya yo`;

const ENGLISH = `
  a about after again all also am an and any are aren as at be because been before being between both but by can cannot
  could couldn d did didn do does doesn doing don done during each either else every few for from had has hasn have
  haven having he her here hers him his how however i if in into is isn it its itself just let ll m many may me might
  more most much must my myself neither no nor not of off on once one only or other our ours out over own per re s same
  shall she should shouldn so some such t than that the their theirs them then there these they this those through to
  too under until up upon us ve very was wasn we were weren what when where whether which while who whom whose why will
  with within without won would wouldn yes yet you your yours`;

const FRENCH = `
  a afin ai aient ailleurs ainsi ait aller allez allons alors apres as assez au aucun aucune aujourd aura aurait
  auront aussi autant autre autres aux avaient avais avait avant avec avez avoir avons ayant beaucoup bien c ca car ce
  ceci cela celle celles celui cependant ces cet cette ceux chaque chez ci comme comment d dans de deja demain depuis
  des desormais devez devons devrais devrait dois doit doivent donc dont du elle elles en encore ensuite entre es est
  et etaient etais etait etant ete etes etre eu eux faire fais faisons fait faites fallait faudrait faut fois font
  hier hui ici il ils j jamais je jusqu jusque l la le les leur leurs lors lorsqu lorsque lui m ma mais malgre me meme
  memes mes mieux moi moins mon n ne ni non nos notre nous on ont ou par parce parfois partout pas pendant peu peut
  peuvent peux plus plusieurs plutot pour pourquoi pourrais pourrait pourriez pourrions pourtant pouvez pouvoir
  pouvons pres puis puisqu puisque puisse puissent qu quand que quel quelle quelles quelqu quelque quelques quels qui
  quoi rien s sa sans se selon sera serait seront ses seulement si soi soient sois soit sommes son sont sous suis sur
  surtout t ta tant te tel telle telles tels tes toi ton toujours tous tout toute toutefois toutes tres trop tu un une
  va vais vas vers veulent veut veux voici voila vont vos votre voudrais voudrait voudrions voulez vouloir voulons
  vous y`;

const GERMAN = `
  aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bin bis bist da damit dann
  das dass dein deine dem den denn der des dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine
  einem einen einer eines er es etwas euch euer fur ganz gegen geht gibt hab habe haben hat hatte hatten hier ich ihm ihn
  ihnen ihr ihre ihrem ihren im in ins ist ja jede jedem jeden jeder jetzt kann kannst kein keine keinen konnen konnte
  konnten machen mal man mehr mein meine meinem meinen meiner mich mir mit muss mussen nach nicht nichts noch nun nur ob
  oder ohne schon sehr sein seine seinem seinen seit selbst sich sie sind so soll sollte solche sonst uber um und uns unser
  unsere unter vom von vor wann war waren warum was weil welche welchen welcher welches wenn wer werde werden wie wieder
  will wir wird wo wurde wurden zu zum zur zwischen`;

const ITALIAN = `
  a abbiamo agli ai al alcuni alla alle allo anche ancora avere c che chi ci cio coi col come con contro cosa cosi cui d da
  dagli dai dal dalla dalle dallo degli dei del della delle dello dentro di dopo dove due e ed era erano essere fa fare
  fatto fra gia gli ha hai hanno ho i il in io l la le lei li lo loro lui ma me mi mia mie miei mio molto ne negli nei nel
  nella nelle nello noi non nostra nostro o ogni oppure per perche piu po poi posso possono potrei puo qua quale quali
  quando quanto quella quelle quelli quello questa queste questi questo qui se sei senza si sia siamo siete sono sta stata
  stato su sua sue sugli sui sul sulla sulle suo suoi ti tra tu tua tuo tutte tutti tutto un una uno vi voi vostra vostro`;

const PORTUGUESE = `
  a agora ainda alem algum alguma algumas alguns ali ante antes ao aos apenas apos aquela aquelas aquele aqueles aqui
  aquilo as assim ate bem cada com como consegue consegui conseguimos conseguir consigo contra cuja cujo da dao das de
  dela delas dele deles depois desde dessa dessas desse desses desta deste deve devem devemos deveria devo disso disto
  do dos dum duma dumas duns durante e ela elas ele eles em embora enquanto entao entre era eram eramos essa essas
  esse esses esta estamos estao estar estas estava estavam este esteja estejam estes esteve estive estivesse estou etc
  eu faco faz fazem fazemos fazer feito fez fica ficam ficar fizeram foi foram fosse fossem fui ha haja hao haver
  havia houve ia ir isso isto ja la lhe lhes mais mas me mesma mesmas mesmo mesmos meu meus minha minhas muito muitos
  na nada nao naquela naquele nas nem nenhum nenhuma nessa nesse nesta neste ninguem nisso nisto no nos nossa nossas
  nosso nossos num numa numas nunca nuns o onde os ou outra outras outro outros para pela pelas pelo pelos perante
  pode podem podemos poder poderia poderiam podia podiam pois porem porque portanto possa possam posso pouca poucas
  pouco poucos quais quaisquer qual qualquer quando quanta quantas quanto quantos quase que quem quer querem queremos
  querer queria quero quis sao se seja sejam sem sempre senao sendo ser sera serao seria seriam seu seus si sido sim
  so sob sobre somente somos sou sua suas tal tambem tanta tantas tanto tantos tao te tem temos tenha tenham tenho
  tens ter teu teus teve tinha tinham tive tivesse toda todas todo todos tua tuas tudo um uma umas uns vai vamos vao
  varias varios vez vezes voce voces vos vossa vosso vou`;

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words too common to tell one text from another, folded; grammar only, so no subject is ever lost. */
export const STOP_WORDS = {
  es: listed(SPANISH),
  en: listed(ENGLISH),
  fr: listed(FRENCH),
  de: listed(GERMAN),
  it: listed(ITALIAN),
  pt: listed(PORTUGUESE),
};
