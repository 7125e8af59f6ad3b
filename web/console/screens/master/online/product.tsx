/** `/console/products/new` and `/console/products/edit/…`: name, description, number and picture of one product. */
import { useState } from "preact/hooks";
import { slugOf } from "../../../../../worker/core/accounts/slug.ts";
import { parseGtin } from "../../../../../worker/core/gs1/gtin.ts";
import { useConsole } from "../../../context.ts";
import { type Faults, Form, TextArea, TextField } from "../../../parts/form.tsx";
import { Page, Shown, useFetched } from "../../../parts/screen.tsx";
import { goTo } from "../../../router.ts";
import type { ScreenProps } from "../../../screens.ts";
import { typed } from "../../account/online/fields.ts";
import { type Product, putProduct, readProducts } from "./calls.ts";
import { keepPicture, type Picture, PictureField, pictureFaults } from "./picture.tsx";
import { ProductProcess } from "./product-process.tsx";

const LIST = "/console/products";

export function Screen({ at }: ScreenProps) {
  const { text, organisation } = useConsole();
  const { anchor } = at;
  if (organisation?.role !== "owner") return <Page title={text.shell.notYours}>{null}</Page>;
  if (anchor === undefined) return <ProductForm product={undefined} />;
  return <KnownProduct anchor={anchor} />;
}

function KnownProduct({ anchor }: { readonly anchor: string }) {
  const { text, organisation } = useConsole();
  const found = useFetched(async () => {
    const product = (await readProducts()).find((one) => one.anchor === anchor);
    return { product };
  }, [organisation?.slug, anchor]);
  return (
    <Shown of={found} title={text.master.products.title}>
      {({ product }) =>
        product === undefined ? (
          <Page title={text.master.products.gone}>
            <a href={LIST}>{text.master.back}</a>
          </Page>
        ) : (
          <ProductForm product={product} />
        )
      }
    </Shown>
  );
}

function ProductForm({ product }: { readonly product: Product | undefined }) {
  const { text } = useConsole();
  const say = text.master.products;
  const [first, ...others] = product?.pictures ?? [];
  const [picture, setPicture] = useState<Picture | undefined>(first);
  const [name, setName] = useState("");
  const check = (fields: FormData): Faults => ({
    ...(typed(fields, "name") === "" && { name: text.master.nameMissing }),
    ...(product === undefined && numberFaults(fields, say)),
    ...pictureFaults(picture, text.master.picture.altMissing),
  });
  const send = async (fields: FormData) => {
    const called = typed(fields, "name");
    const description = typed(fields, "description");
    const kept = picture && (await keepPicture(picture, slugOf(called) || "product"));
    await putProduct(endOf(product, fields), {
      name: called,
      ...(description !== "" && { description }),
      process: typed(fields, "process") || null,
      pictures: kept === undefined ? others : [kept, ...others],
    });
    goTo(LIST);
  };
  return (
    <Page title={product === undefined ? say.newTitle : say.editTitle(product.name)}>
      <Form
        action={text.master.save}
        check={check}
        onSend={send}
        more={<a href={LIST}>{text.master.back}</a>}
      >
        {(faults) => (
          <>
            <TextField
              name="name"
              label={say.name}
              hint={say.nameHint}
              faults={faults}
              maxLength={120}
              defaultValue={product?.name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
            {product === undefined && <NumberFields name={name} faults={faults} />}
            <TextArea
              name="description"
              label={say.description}
              hint={say.descriptionHint}
              faults={faults}
              maxLength={600}
              isOptional
              defaultValue={product?.description}
            />
            <ProductProcess process={product?.process} faults={faults} />
            <PictureField
              label={say.picture}
              hint={say.pictureHint}
              picture={picture}
              onChange={setPicture}
              faults={faults}
            />
          </>
        )}
      </Form>
    </Page>
  );
}

/** Under which number or name its page will stand; that never changes. */
function NumberFields({ name, faults }: { readonly name: string; readonly faults: Faults }) {
  const { text, organisation } = useConsole();
  const say = text.master.products;
  const isNamed = name.trim() !== "";
  return (
    <>
      <TextField
        name="gtin"
        label={say.gtin}
        hint={say.gtinHint}
        faults={faults}
        inputMode="numeric"
        maxLength={20}
        isOptional
      />
      {isNamed && slugOf(name) === "" && (
        <TextField
          name="address"
          label={say.address}
          hint={say.addressHint}
          faults={faults}
          maxLength={60}
        />
      )}
      {slugOf(name) !== "" && (
        <p class="hint">{say.willBe(`${location.host}/p/${organisation?.slug}/${slugOf(name)}`)}</p>
      )}
    </>
  );
}

/** As it is printed under a barcode, in groups. */
const digitsIn = (fields: FormData) => typed(fields, "gtin").replaceAll(/[\s-]/g, "");
const addressIn = (fields: FormData) =>
  slugOf(typed(fields, "name")) || slugOf(typed(fields, "address"));

function endOf(product: Product | undefined, fields: FormData): string {
  if (product?.gtin !== undefined) return product.gtin;
  if (product !== undefined) return `own/${product.anchor.split("/")[3] ?? ""}`;
  return digitsIn(fields) === "" ? `own/${addressIn(fields)}` : parseGtin(digitsIn(fields));
}

function numberFaults(
  fields: FormData,
  say: { readonly gtinWrong: string; readonly addressMissing: string },
): Faults {
  if (digitsIn(fields) === "")
    return typed(fields, "name") !== "" && addressIn(fields) === ""
      ? { address: say.addressMissing }
      : {};
  try {
    parseGtin(digitsIn(fields));
    return {};
  } catch {
    return { gtin: say.gtinWrong };
  }
}
