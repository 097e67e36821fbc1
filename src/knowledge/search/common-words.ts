const SPANISH = `
  abajo abandonado abandonados abierta abierto abono abra abre abril abrir abuela abuelo acaba acabar acaso acceso
  accidente acciones aceite acepta aceptacion aceptado aceptar acepte acepto acordar activa activado activan activar
  activara activarlo active actividad activo activos actor actriz actual actualice actualiza actualizar actualizarse
  acumulable adelanta ademas adjuntar administrador administradores admite admiten aduana aeropuerto afecta afirmar
  agenda agosto agotado agotados agrupe agua ahora ahorrar ahorro aire ajuste ajustes albaran alcalde alcanzado
  alcanzar alegria aleman algodon alguien almacen almuerzo alquileres alta alternativo alto altura alumno amable
  amargo amarillo americano amiga amigo amor ampliar amplie anada anadir analytics ancho anchura andar angulo animal
  anota anotacion anotar anote antelacion anterior anteriores antes antigua antiguas antiguo antiguos anulacion
  anular anuncio anuncios apagar aparato aparatos aparece aparecen aparecer apartado aparte apelar apellido apenas
  apertura aplazan aplica aplicacion aplican apoyo aprender aprobar apruebe apunta apuntar apunte arbol archivado
  archivo archivos arma arqueo arrastre arrastrelos arreglar arriba arroz arte articulo articulos asesor asignado
  asigne asignelo aspecto asunto atacar atencion atendemos atendiendo atiende atras atributo atributos aumentar
  autobus automatica automatico automaticos automovil autor autorizacion averigue avion avisa avisamos avisar aviso
  avisos ayer ayuda ayudan ayudar azucar azul bailar baile baja bajar bancaria banco bandera banner bano barato barco
  barra barras barrio basta bastante bastar basura batalla bateria beber beneficio bicicleta billete blanco blando
  bloque bloqueada bloqueado bloqueador bloquee bloques boca boletin boletines bolsa bomba bonito borde borra borrado
  borrador borran borrar borrarse borre borrelo borroso bosque boton botones brazo buena buenas bueno buscador
  buscadores buscan buscar busque busqueda buzon buzones caballo cabecera cabeza cable caducada caducado caducidad
  caer cafe caja cajas calcula calculan calcular calculo calendario calentar calidad caliente callar calle calor cama
  camara cambia cambiado cambian cambiar cambiarla cambiarlo cambiarlos cambie cambiela cambielo cambio cambios
  caminar camino camion camisa campana campeon campo campos canal canales canarias cancela cancelado cancelar cancion
  candado cansado cantar cantidad cantidades capa capitulo captura capturas cara caracteres caracteristica carbon
  carcel carga cargar cargo cargue carne caro carpeta carrera carretera carrito carritos cartel casa casado casar
  casilla caso casos catalogo categoria categorias causa causas ceder celda cena centro cerca cero cerrada cerrado
  cerrar certificado cerveza chat chino cielo cien ciencia ciento cierra cierran cierre cierto cifras cinco cine
  circulo cita citas ciudad clara claro clase clases clasificar clave claves cliente clientes cname cobarde cobra
  cobran cobrar cobro cobros coche cocina cocinar codificacion codigo codigos coincide coinciden cola colegio color
  colores columna columnas coma comando comas combinaciones combinar comentarios comenzar comer comercio comida
  comision companeros compara comparar compare comparte comparten compartido compartir complejo complemento completa
  complete completo compra comprado comprador compran comprar compras comprender comprobacion comprobaciones
  comprobar comprobarlo comprueba compruebe compruebelo comun comunes concepto condiciones conducir conectado
  conectar conecte conexion confianza configuracion configurar configure confirma confirmacion confirmado confirmar
  confirme congelar congreso conjunto conoce conocer conocido conseguir consejo consejos conserva conservan
  considerar console construir consulta consulte contabilidad contacto contar contener contenido contento contiene
  contrasena contrasenas contrato control controlar conversacion conversaciones convertir cookies copia copiado
  copiar copias copie corazon correcto corregir correo correos correr corresponde corta cortar corto cosa costar
  coste costumbres crea creado crean crear crearla crecer credito cree creer cuadra cuadrado cuadro cualidad cuarto
  cuatro cuchillo cuenta cuentan cuente cuerpo cuidado cuidar culpa culpable cultura cumple cumplir cuota cupon
  cupones curar curso cursor dato datos debajo debe deben deber debil debo decida decide decidir decimos decir dedo
  defecto defectuoso defender deja dejan dejar deje dejelo dejo delante delgado delito demasiado demasiados demostrar
  denegado dentro depende depender deporte derecha derecho desactiva desactivada desactivado desactivar desactive
  desactivela desactivelo desaparece desaparecido desayuno descanso descarga descargable descargar descargas
  descargue desconocido descripcion descripciones descubrir descuenta descuentan descuento descuentos deseado deseo
  deshacer desistimiento desmarque desorden despedir despertar despliegue despues destacar destino destruir
  desventaja detalle detener detiene detienen detras deuda devolucion devoluciones devolvemos devolver devolverlo
  devuelva devuelve diapositiva diapositivas dias dibuja dibujar dice dicho diciembre diente diez diferencia
  diferencias diferente dificil diga dinero direccion direcciones dirigir disco discutir diseno disminuir disponible
  disponibles dispositivo distingue distinguir distinta distintas distintivo distinto distintos dividir dkim dmarc
  doble doce docena documento documentos dolares dolor domingo domingos dominio dominios dormir duda dudar dudas
  dulce duplicado dura duracion duro edad edicion editar edite editorial efectivo efecto ejecutar ejemplo ejemplos
  ejercito eleccion electricidad electronico elegida elegido elegir elementos elige elija elijalo elimina email
  emitida empeorar empezar empezo empiece empieza empleado empleados empleo empresa empresas encender encima
  encontrar encuentra enemigo energia enero enfado enfermedad enfermo enfriar engranaje enlace enlaces enlazado
  ensenar entender entera entero entra entrada entrado entrar entrega entregar entro envia enviado enviados enviamos
  envian enviar enviarlo enviarlos enviarme envie envio envios equipaje equipo equipos equivocada equivocado error
  errores escriba escribanos escribe escribio escribir escrito escritor escuchar escuela espacio espacios espanol
  especial especie espera esperaba esperan esperanza esperar espere esquina estacion estadistica estadisticas estamos
  estandar estimacion estrecho estrella estudiante estudiar etiqueta etiquetas europeo euros evitar evite evito
  exacto examen excel excluir exige exigir existe existencia existencias existir exito explica explicar exportacion
  exportar exporte extension externo fabrica fabricante facil factor factura facturacion facturas falla fallado falle
  fallido fallo falso falta faltan faltar familia famoso febrero fecha fechas feliz festivo festivos ficha fiebre
  fija fijar fije fijese fijo fila filas filtrar filtre filtro filtros final firmas fiscal fiscales flor fondo forma
  formar formas formato formatos formulario formularios foto fotos fracaso frances frase frio frontera fruta fuego
  fuera fuerte fuerza funciona funcionar funciones futbol futuro galeria gana ganar garantia garantizada gastado
  gastar gasto gastos gato general generar gente gestion gestionar girar gobierno google gordo gracias grado grafico
  grande grandes gratis gratuito gris gritar grupo grupos guapo guarda guardada guardadas guardado guardan guardar
  guarde guardelo guerra guestbook guia gustar habitual habituales habla hablar hablen hacerlo haga hagalo hayan
  herida hermana hermano herramienta hierro hija hijo historia historial hizo hoja hombre honrado hora horaria
  horario horas horizontal hospital hotel html http https huecos hueso huevo icono idea identidad identificado
  identificador identificados identificarse identifiquese idioma idiomas igual igualdad imagen imagenes imap impedir
  importacion importante importar importe importes imposible imprescindibles impresora imprima imprimir impuesto
  impuestos incluido incluidos incluir incluye incluyen incorrecta indica indicar indique industria informe ingles
  ingreso inicial inicio inocente instalar instante instrucciones inteligente intentar intento interes internacional
  internas internet intervalo inventario invierno invitacion invitado invitar isla islas italiano izquierda jamas
  jardin jefe joven juego jueves juez jugador jugar juicio julio junio juntar junto justicia justo kilo kilometro
  laborable laborables lado lago largo lavar leccion leche lector leen leer leerse legal legales lejos lengua
  lenguaje lenta lento letra letras levantar libertad libras libre libro limitarse limite limites limpiar limpio
  linea lista listas listo litro live llama llamamos llamar llega llegada llegado llegan llegar llenar lleno lleva
  llevan llevar lleve llorar lluvia local loco logotipo lograr luchar lugar lugares luna lunes madera madre maestro
  maleta malo manana mandar mano mantener manual manzana mapa maquina marca marcada marcado marcar marcas marketing
  marque marron martes marzo matar maximo mayo mayor mayoristas mayusculas medica medicina medicion medico medida
  medidas medir mejor mejorar memoria menor menos mensaje mensajeria mensajes mentira menu mercado mesa meses meta
  metal metodo metodos metro mezcla mezclar mida miedo miercoles millon minimo ministro minusculas minuto minutos
  mira mirando mirar mire mirela mitad modelo modelos moderno modifica modo modulo modulos mojado mojar momento
  momentos moneda montana morir mostrador mostrar mostrara mostrarlo motivo motor mover movil movimiento muerte
  muerto muestra muestran muestre mueve mujer multiplicar multishop mundial mundo museo musica nacer nacion nacional
  nadar nadie naranja nariz navegador necesario necesita necesitamos necesitar negar negocio negro nervioso nieve
  nina nino nivel niveles noche nombre nombres normal normas norte nota notas noticia noticias novedad novela
  noviembre nueva nuevas nuevo nuevos numeracion numero numeros objetivo obligar obligatorio obligatorios obrero
  obtener obtiene octubre oculta ocultan ocultar oculto ocupado ocurre ocurrido ocurrir odio oeste oferta oficina
  oficio ofrece ofrecer olor olvidar opcion opciones opinar opiniones orden ordenador ordenar ordenarlos ordene oreja
  orgullo orientativo original oscuro otono paciencia padre paga pagado pagar pagarlo pagarse pagina paginas pago
  pagos pague pais paises pajaro palabra palabras panel pantalla pantalon papel papelera paquete paquetes parar
  parecer parte particular partido partir pasa pasado pasados pasan pasaporte pasar pasarela pase paso pasos pausa
  pedido pedidos pedimos pedir pegado pegar pegue pelear pelicula peligro peluqueria pendiente pendientes peninsula
  pensamiento pensar peor pequena pequenas pequeno perder perdida perdido perfil periodico periodo permiso permisos
  permite permitir perro persona personal personales personas pertenece pesa pesar pescado peso pestana peticion
  petroleo pida pidale pide piden pidio piedra piel pierde pierna pieza pintar pintura pixeles plan planes planta
  plantilla plantillas plata plataforma plato playa plaza plazas plazo plazos poblacion pobre pobreza pocas podra
  poema policia politica politico pollo pone poner ponerla ponerlo ponga pongale porcentaje portada portal portes
  portugues posible posicion posicionamiento postal postales precio precios preferencia preferir prefiere prefijo
  pregunta preguntado preguntar preguntas pregunte premio premium prensa preparacion preparar presenta presentacion
  presentar presidente prestamo prestar presupuesto previa primavera primer primera primero primeros principal
  principio prioridad prioritario privacidad privada privado privados probado probar problema problemas proceso
  producir producto productos profesor programa programar programas prohibir promocional pronto propagacion propia
  propias propiedad propietario propio propios proponer proposito proteccion proteger proveedor provincias proximo
  prueba pruebe pruebela pruebelo publica publicacion publicada publicado publicar publicarlo publicidad publico
  pueblo puente puerta puerto puesto pulsar pulse punto puso queda quedan quedar queja quemar querer queso quinto
  quitar quite quiza radio raiz rapido raro raton razon real reales realizar rebaja rebajada rebajado rebajados
  rebajas recargo recargos recargue receta rechaza rechazado rechazados rechazar reciba recibe reciben recibido
  recibidos recibio recibir recibira recibirlo recibo reclamacion recogida recomendados recomendamos reconoce
  reconocer recordar recordatorio recordatorios recorte rectificativa recuadro recuerda recuerdo recuperacion
  recuperar redes redireccion redirecciones redondeo reduce reducir reembolsar reembolso reembolsos reenviar
  referencia regalo registrador registrar registrarse registro registros regla reglas reina reir relacion relacione
  rellene reloj remitente renovacion renovar renueva reparar reparta repetidas repetidos repetir repita repone
  requisitos reserva reservas resolverse respeto responda responde respondemos responden responder respondido
  responsable respuesta respuestas restablecer restar restaurar resuelto resultado resultados resultar resumen
  retienen retirar retraso reune reunion revisar revise revision revista rico riesgo riqueza rojo romper ropa rosa
  roto rotos rueda ruido ruso sabado sabados sabe saber sabor sacar salario saldo sale salen salida saliendo saliente
  salir saltar salud saludar salvar sangre sano search secar secciones seco seguimiento seguir segundo segundos
  segura seguridad seguro seis seleccionar seleccione seleccionelos selector semana semanas semejanza semilla senado
  senal senalar sentir separadas separar separarlas septiembre serie serio servicio servicios servidor servidores
  servir sesion sesiones siete siga siglo significa sigue siguen siguiente siguientes silencio silla simpatico simple
  simulador simular sinonimos sirve sirven sistema site sitemap sitio situaciones smtp sobrar sociales sociedad sola
  solamente soldado solicitud solo soltero solucion sombrero sonido soporte sorpresa spam stock suba subala subalo
  subcategorias suben subido subir sucio sucursal sueldo suele suelen sueno suficiente suma sumar sume supera
  superior suponer suscripcion suscriptores tabla tachado talla tallas tamano tamanos tarda tardan tardar tarde
  tarifa tarifas tarjeta tasa teatro teclado telefono telefonos television tema temperatura temporal temprano tenedor
  tenga tercero tercio termina terminado terminal terminar termine termino texto textos ticket tickets tiempo tienda
  tiendas tierra tildes tipo tipos titular titulo tocar tomar tonto total trabajar trabajo traduccion traducen
  traducir traduzca trae traer trafico tramo tramos tranquilo transferencia transferido transferir transferirlo
  transporte transportista trata tratar tren tres tribunal triste tristeza trozo turista turno ultima ultimo ultimos
  unica unico unidad unidades unido unir universidad urgente usado usar usarse usos usuario usuarios util utilizar
  vaca vacaciones vacia vaciar vacias vacio vacios vale valen valer validas valido valiente valor valoraciones
  valores variante variantes vaso vean vecino venda vende vendedor vender vendiendo venir venta ventaja ventana
  ventas vera veran verano verdad verdadero verde verdura verificacion verificar verlo verse version vertical vestido
  viajar viaje vida video vidrio viejo viene vienen viento viernes vino visible visita visitante visitantes visitar
  visitas vista vivir vivo volar voluntad volver voto vuelo vuelta vuelva vuelve vuelven webmail webp webs whatsapp
  wifi zapato zona zonas`;

const ENGLISH = `
  above accents accept access accident account active actor actress adding address addresses administrator advantage
  advert advertising advice adviser afternoon agree airport alive allow almost alone already always amount ancient
  anger angle animal another answer answered appeal appear appears apple application applies april archived army
  arrive arrives asked asking attack attempt attribute august author authorisation automatic autumn available avoid
  ayuda back backup backups balance band bank basket bathroom battery battle beach beautiful become beer begin
  beginning behind believe belongs below best better bicycle billing bird bitter black blood blue boat body bomb bone
  border born boss branch brand brave bread break breakfast bridge bring broken brother brown browser budget build
  burn business busy button buyer cable calculate call camera campaign cancel cancelling capitals card care career
  carrier carry cart case cases cash catalogue categories category cause cell centre century certain certificate
  chair champion change changed changes changing channel chapter charge chart cheap check checklist checkout checks
  cheese chicken child children choose cinema circle city class clean clear clever climb close closed closes closing
  clothes cname coal code codes coffee coin cold collection college color colour colours column columns combinations
  come coming command commission common company compare complaint complete completed complex computer conditions
  configure confirm confirmation congress connect connection consider contact contain content contract cook copy
  correct cost costs count counted countries country counts coupon courage course court cover crazy create created
  creating credit crime cuenta culture cure currency current cursor customer customers customs dance danger dark data
  date daughter days dead deadline death debt december decide decides decrease deducted defend deferred degree delay
  delete deleting deliver delivery demand deny depend depends design destroy details device difference different
  difficult dinner direct dirty discount discover discuss disease disk divide dkim dmarc doctor documents domain
  domains door double doubt download dozen draft draw dream dress drink drive early earth east easy edge edit edition
  effect election electricity elsewhere email emergency empty encoding ends enemy energy engine enough enter enters
  equal equality error errors escribir even evening everybody everything exact exam example examples exceeds exclude
  execute exist exists expand expected expense expensive expires explain explains export face factor factory fail
  failed fails failure fair fall false family famous fast father fault fear february feel fever field fight figures
  file files fill film filter find finger finish fire first fish five fixed flag flight flower folder follow food
  foot football forbid force forest forget forgotten fork form found free freedom freeze friday friend fruit fulfil
  full functions future game garden gateway general generate gift give gives glad glass goes gold good government
  gray green greet grey group grow guarantee guaranteed guide guilt guilty half hand happen happened happens happy
  hard hardly hate head health healthy hear heart heat height help hidden hide high history hold holiday holidays
  home hope horse hospital hotel hour hours house hundred icon idea identity image imap import important impossible
  improve include included income increase indicate industry innocent input inside install instead interest
  international internet invalid inventory invitation invite invoice invoices iron island islands item january join
  journey judge july jump june justice keep keeps kept keyboard keys kill kind king kitchen knife know known label
  lack lake language languages large larger last late later laugh layer leaf learn least leave left legal lend lesson
  letter level life light like limit limited limits line link links list listen little live load loan local locked
  logo long look lose loss lost love lowest luggage lunch machine made magazine mail mailbox mailboxes mails main
  make makes manage march mark market marketing married marry match matter mayor means meanwhile measure meat
  medicine meeting memory menu merged message messages metal method methods metre mile milk million minister minute
  minutes missing mobile mode model modern module monday money month moon morning mother mountain mouse mouth move
  movie multiply museum music name names narrow nation national near nearly necessary need needed needs neighbour
  nervous network networks never news newsletter newspaper next night nobody noise none normal north nose note
  nothing novel november number nurse october offer office official open opening option options orange order orders
  others outgoing output outside owner ownership package page pages paid pain painting paper parcel part particular
  party pass passed passport password passwords past paste patience payment payments peace pending people percentage
  perhaps period permission permissions person petrol phone photo photos picture piece pink place plan plane plant
  plate play player poem point points police policy politics poor port possible postcode postcodes poverty power
  prefer preference premium preparing present president press prevent previous price prices pride print printer
  priority prison private prize problem process produce product products professor profile profit program propose
  protect prove provider provinces public publish published puedo pupil purpose quality queen question questions
  queue quick quiet race radio rain raise rare rate rates reach read reads real realize reason reasons receipt
  receive received receives recipe recognize record records recovery reduce reduced reference refund refunding
  refused refuses register relation remember remove renew repair repeat replies reply report request reset respect
  rest restock restore restoring result return returned rice rich right risk river road role root rows sadness safety
  salary sale sales salt saturday saturdays save savings says schedule school science screen screenshot screenshots
  search second secure security seed seeing seem seen select sell seller selling senate send sender sent sentence
  separate separated september series serious serve served server servers service session sessions setting settings
  seven several shape ship shipping shirt shoe shop short shout show shown shows sick side sign signed signing
  silence silver simple simulate simulator since sing single sister site situations size skin sleep slow small
  smaller smell smtp snow social society soft sold soldier solution solved somebody someone something song soon sort
  sound south spaces spam speak special spend sport spreadsheet spring square standard stands star start state
  station statistics status stay stays step steps still stock stone stop stops store street strength strong student
  study stupid subscription subtract success sugar suitcase summary summer sunday sundays supervisor supplier support
  suppose sure surname surprise suspicious sweet swim switch switched switching system table take taken takes taking
  talk taste taxes teach teacher team telephone television tell tells temperature template tener test text texts
  theatre theme thin think third thought thousand three thursday tick ticket tickets till time times tired today
  together told tomorrow tool tooth total touch tourist town track trade traffic train transfer transferring
  translate translated translation travel tree trial tried trousers truck true trust truth tuesday turn type typed
  ugly understand units university unknown update upload uploaded urgent used useful user users uses usually valid
  value variant variants vegetable verified version video view village visible visit visitor visitors vote wage wait
  waiting waits wake walk want warehouse warning wash water weak wealth weapon webmail wednesday week weigh weight
  west wheel white whole wide width wind window wine winter wish woman women wood word words work worker working
  works world worse worst wound write writer writing wrong year yellow yesterday young zone zones`;

/**
 * Words of daily life and of shops, folded, from four letters on: they are no typing errors, whether a text holds them or
 * not. Without them «pedido» is read as «perdido» where nothing is written about orders. A language that has no list
 * loses no more than that.
 */
export const COMMON_WORDS = { es: wordsIn(SPANISH), en: wordsIn(ENGLISH) };

/** For a language without a list. */
export const NO_COMMON_WORDS: readonly string[] = [];

function wordsIn(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
