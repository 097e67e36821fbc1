import { SearchLocale } from './indexed-document';

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

/** Words too common to tell one text from another, folded; grammar only, so no subject is ever lost. */
export const STOP_WORDS: Record<SearchLocale, ReadonlySet<string>> = {
  es: new Set(SPANISH.trim().split(/\s+/)),
  en: new Set(ENGLISH.trim().split(/\s+/)),
};
