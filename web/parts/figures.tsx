/** Figures with the method they were found by, and certificates with how long they hold. */
import type { Passport } from "../../schema/wire/passport.ts";
import type { ShownCertificate, ShownFigure } from "../../schema/wire/passport-claims.ts";
import type { Child } from "../html/jsx-runtime.ts";
import type { Text } from "../text/languages.ts";
import { figureWords, SOCIAL_KINDS } from "./figure-words.ts";
import { moment } from "./format.ts";
import { GradeMark } from "./grade.tsx";
import { Tap } from "./tap.tsx";

export function Figures({ passport, text }: { passport: Passport; text: Text }) {
  const { figures = [] } = passport.said ?? {};
  const { about } = passport.questions;
  const isSocial = ({ content }: ShownFigure) =>
    SOCIAL_KINDS.has(content.kind === "unknown" ? content.of : content.kind);
  const { claims, social } = text;
  return (
    <>
      <Listed
        id="social"
        title={social.heading}
        about={about}
        figures={figures.filter(isSocial)}
        text={text}
      />
      <Listed
        id="figures"
        title={claims.figures}
        about={about}
        figures={figures.filter((one) => !isSocial(one))}
        text={text}
      />
    </>
  );
}

interface ListedProps {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly figures: readonly ShownFigure[];
  readonly text: Text;
}

function Listed({ id, title, about, figures, text }: ListedProps) {
  if (figures.length === 0) return null;
  return (
    <section class="figures" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {figures.map((figure) => (
          <Figure figure={figure} text={text} />
        ))}
      </ul>
      <Tap section={id} about={about} text={text} />
    </section>
  );
}

function Figure({ figure, text }: { figure: ShownFigure; text: Text }) {
  const say = text.claims;
  const { what, how, rows = [] } = figureWords(figure.content, text);
  return (
    <li data-kind={figure.content.kind}>
      <p>{what}</p>
      {rows.length > 0 && (
        <dl>
          {rows.map(([name, value]) => (
            <Row name={name}>{value}</Row>
          ))}
        </dl>
      )}
      {how !== undefined && <p class="how">{how}</p>}
      <p class="vouched">
        {figure.content.kind !== "unknown" && <GradeMark grade={figure.grade} text={text} />}
        {figure.witness !== undefined && <span>{say.witnessed(figure.witness)}</span>}
        {figure.ofCompany && <span>{say.ofCompany}</span>}
      </p>
    </li>
  );
}

export function HeldCertificates({ passport, text }: { passport: Passport; text: Text }) {
  const { certificates = [] } = passport.said ?? {};
  if (certificates.length === 0) return null;
  return (
    <section class="held" aria-labelledby="held">
      <h2 id="held">{text.claims.certificates}</h2>
      <ul>
        {certificates.map((one) => (
          <Held certificate={one} text={text} />
        ))}
      </ul>
      <Tap section="held" about={passport.questions.about} text={text} />
    </section>
  );
}

function Held({ certificate: one, text }: { certificate: ShownCertificate; text: Text }) {
  const say = text.claims;
  const { fields } = say;
  const day = (iso: string) => moment(text, Date.parse(iso)).day;
  return (
    <li data-state={one.state}>
      <h3>{say.certificate(one.scheme, one.number)}</h3>
      <p class="vouched">
        <strong>{say.states[one.state]}</strong>
        {one.checkedOn !== undefined && <span>{say.lookedUp(day(one.checkedOn))}</span>}
      </p>
      {one.covers === "company" && <p>{say.company}</p>}
      <dl>
        <Row name={fields.holder}>{one.holder}</Row>
        {one.body !== undefined && <Row name={fields.body}>{one.body}</Row>}
        <Row name={fields.validity}>{fields.until(day(one.from), day(one.until))}</Row>
        {one.registerUrl !== undefined && (
          <Row name={fields.register} kind="register">
            <a href={one.registerUrl} rel="nofollow noopener noreferrer">
              {new URL(one.registerUrl).host}
            </a>
          </Row>
        )}
        {one.provesNot !== "" && <Row name={fields.provesNot}>{one.provesNot}</Row>}
      </dl>
    </li>
  );
}

interface RowProps {
  readonly name: string;
  readonly kind?: string;
  readonly children?: Child;
}

function Row({ name, kind, children }: RowProps) {
  return (
    <div class={kind}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
