/** Spanish of the front door: see text/en. */
import type { HOME as HomeWords } from "../en/home.ts";

export const HOME: typeof HomeWords = {
  title: "Rootproof – un origen que cualquiera puede comprobar",
  description:
    "Pequeños fabricantes muestran de dónde viene su producto; cualquier teléfono puede comprobar la prueba.",
  heading: "De dónde viene, y una prueba que usted mismo puede comprobar",
  lead: "Un fabricante y sus proveedores registran cada paso cuando ocurre. Cada anotación va a un registro que no se puede reescribir a escondidas. Usted escanea el código del envase, ve el recorrido con sus lagunas, y su propio teléfono puede comprobar que nada se ha cambiado.",
  demos: "Abrir un pasaporte",
  demosNone: "Aquí aún no hay ningún pasaporte publicado.",
  demosNote: "Los fabricantes de la demostración son inventados, y sus proveedores también.",
  makers: "Para fabricantes y proveedores",
  makersSay:
    "Registre en un teléfono lo que hace, o envíe una hoja de cálculo; un primer producto tiene su página y su código en un cuarto de hora. Los sistemas envían GS1 EPCIS 2.0 con una clave de API. Fabricante y proveedor acuerdan lo que muestra una página.",
  makersConsole: "Abrir la consola",
  makersApi: "La API, con cada llamada para copiar",
  makersLabels: "Imprimir etiquetas",
  limits: "Lo que no prueba",
};
