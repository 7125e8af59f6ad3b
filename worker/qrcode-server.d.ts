/** The types of `qrcode` hold for the file of it that we import. */
declare module "qrcode/lib/server.js" {
  import QRCode from "qrcode";
  export default QRCode;
}
