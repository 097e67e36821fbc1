const wellKnown = `
  password password1 password12 password123 password1234 passw0rd p@ssword p@ssw0rd p@ssw0rd1 password! password1!
  contraseña contrasena contraseña1 contrasena1 contraseña123 contrasena123 micontraseña micontrasena clave123 clave1234
  qwertyui qwertyuiop qwerty12 qwerty123 qwerty1234 qwerty12345 1q2w3e4r 1q2w3e4r5t 1qaz2wsx q1w2e3r4 qazwsxedc asdfghjk
  asdfghjkl asdf1234 zxcvbnm1 zxcvbnm123 1234qwer 123qweasd 12341234 12121212 11223344 1122334455 112233445566 123123123
  1234567890 0123456789 0987654321 123456789a a123456789 a12345678 12345678a 123456abc 123abc123 abc12345 abcd1234
  abcdef123 abc123456 00000001 10203040 147258369 159753456 789456123 987654321 87654321 123454321 13131313 69696969
  iloveyou iloveyou1 iloveyou2 teamo123 tequiero tequieromucho teamomucho teextraño miamorteamo amorcito bonita123
  princess princesa princesa1 sunshine football baseball basketball superman spiderman starwars pokemon1 batman123
  welcome1 welcome123 welcome1234 bienvenido bienvenida bienvenido1 letmein1 letmein123 letmein! changeme changeme1
  changeme123 cambiame cambiame1 cambiame123 default1 secret123 secreto1 secreto123 trustno1 whatever computer internet
  administrator administrador admin123 admin1234 admin12345 adminadmin admin@123 root1234 rootroot test1234 testtest
  prueba123 prueba1234 pruebas1 usuario1 usuario123 user1234 guest123 invitado master123 mustang1 michelle jennifer
  alejandro alejandra francisco valentina santiago sebastian estrella barcelona realmadrid madrid123 españa123 atletico
  computadora ordenador mariposa chocolate corazon1 felicidad primavera verano2024 verano2025 verano2026 invierno
  summer2024 summer2025 summer2026 winter2025 winter2026 spring2026 tienda123 tienda1234 mitienda mitienda1 mitienda123
  soporte1 soporte123 support1 support123 turno123 turno1234 dragon123 monkey123 shadow123 liverpool samsung1 google123
`;

/** Passwords that are tried first everywhere, in lower case; runs and repetitions are found by rule instead. */
export const commonPasswords: ReadonlySet<string> = new Set(wellKnown.trim().split(/\s+/));
