/** Figures with the method they were found by, and certificates with how long they hold. */
import type { Child } from "hono/jsx";
import type { FigureContent } from "../../schema/wire/figures.ts";
import type { Passport } from "../../schema/wire/passport.ts";
import type { ShownCertificate, ShownFigure } from "../../schema/wire/passport-claims.ts";
import type { Text } from "../text/en.ts";
import { moment, number } from "./format.ts";
import { GradeMark } from "./grade.tsx";

export function Figures({ passport, text }: { passport: Passport; text: Text }) {
  const { figures = [] } = passport.said ?? {};
  if (figures.length === 0) return null;
  return (
    <section class="figures" aria-labelledby="figures">
      <h2 id="figures">{text.claims.figures}</h2>
      <ul>
        {figures.map((figure) => (
          <Figure figure={figure} text={text} />
        ))}
      </ul>
    </section>
  );
}

function Figure({ figure, text }: { figure: ShownFigure; text: Text }) {
  const say = text.claims;
  const { what, how } = figureWords(figure.content, text);
  return (
    <li>
      <p>{what}</p>
      {how !== undefined && <p class="how">{how}</p>}
      <p class="vouched">
        <GradeMark grade={figure.grade} text={text} />
        {figure.witness !== undefined && <span>{say.witnessed(figure.witness)}</span>}
        {figure.ofCompany && <span>{say.ofCompany}</span>}
      </p>
    </li>
  );
}

/** In plain words, by its kind. */
export function figureWords(content: FigureContent, text: Text): { what: string; how?: string } {
  const say = text.claims.figure;
  switch (content.kind) {
    case "plan": {
      return { what: say.plan(content), how: content.targets.map(say.target).join("; ") };
    }
    case "comparison":
      return { what: say.comparison(content) };
    case "access":
      return { what: say.access(content) };
    case "benchmark":
      return { what: say.benchmark(content) };
    case "spare-part":
      return { what: say["spare-part"](content) };
    case "guarantee":
      return { what: say.guarantee(content) };
    case "contribution":
      return { what: say.contribution(content) };
    case "renewable":
      return { what: say.renewable(content) };
    default:
      return {
        what: say.measured(content, number(text, String(content.value))),
        how: say.how(content, number(text, String(content.primaryPercent))),
      };
  }
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
