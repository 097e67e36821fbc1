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
  could couldn d did didn do does doesn doing don done down during each either else every few for from had has hasn have
  haven having he her here hers him his how however i if in into is isn it its itself just let ll m many may me might
  more most much must my myself neither no nor not of off on once one only or other our ours out over own per re s same
  shall she should shouldn so some such t than that the their theirs them then there these they this those through to
  too under until up upon us ve very was wasn we were weren what when where whether which while who whom whose why will
  with within without won would wouldn yes yet you your yours`;

const FRENCH = `
  a ai ainsi alors apres au aucun aucune aussi autre autres aux avant avec avoir c ca car ce ceci cela celle celles celui
  ces cet cette ceux chaque chez ci comme comment d dans de depuis des donc dont du elle elles en encore entre es est et
  etaient etait etant ete etre eu eux faire fait fois font il ils j je jusque l la le les leur leurs lors lui m ma mais me
  meme memes mes moi moins mon n ne ni non nos notre nous on ont ou par parce pas pendant peu peut peuvent peux plus pour
  pourquoi pourrais pouvez pouvoir puis qu quand que quel quelle quelles quels qui quoi s sa sans se sera ses si soi sois
  son sont sous suis sur t ta te tes toi ton tous tout toute toutes tres tu un une vers voici voila vos votre vous y`;

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
  a ainda algum alguma alguns ante ao aos apos aquela aquele aquilo as assim ate cada com como da das de dela dele deles
  depois desde desta deste do dos e ela elas ele eles em entao entre era eram essa esse esta estamos estao estar estas este
  estes estou eu faco faz fazer foi foram ha isso isto ja la lhe lhes mais mas me mesmo meu meus minha minhas muito muitos
  na nao nas nem nessa nesse nesta neste no nos nossa nosso num numa o onde os ou para pela pelas pelo pelos pode podem
  poder poderia porque posso pouco qual quais quando quanto que quem se sem ser sera seu seus si sido sob sobre sua suas
  tal tambem te tem tenho ter teu teve tive todo todos tua tudo um uma umas uns voce voces`;

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
