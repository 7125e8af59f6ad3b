/** What a shopper sees. HTML that is whole without JavaScript; `islands/verify.ts` may add to it, never replace it. */
import type { Passport } from "../../schema/wire/passport.ts";
import { Layout } from "../layout.tsx";
import { Certificates } from "../parts/certificates.tsx";
import { CheckPanel } from "../parts/check-panel.tsx";
import { Chips } from "../parts/chips.tsx";
import { Changes, Claims } from "../parts/claims.tsx";
import { Doubts } from "../parts/doubts.tsx";
import { Figures, HeldCertificates } from "../parts/figures.tsx";
import { Footer } from "../parts/footer.tsx";
import { Identity, Lots } from "../parts/identity.tsx";
import { Journey } from "../parts/journey.tsx";
import { Keep, KeptSince } from "../parts/keep.tsx";
import { Limits } from "../parts/limits.tsx";
import { LinkedData } from "../parts/linked-data.ts";
import { Masthead } from "../parts/masthead.tsx";
import { NoticeStatus, Notices } from "../parts/notice.tsx";
import { People, Places } from "../parts/presence.tsx";
import { Qr } from "../parts/qr.tsx";
import { Questions } from "../parts/questions.tsx";
import { StateLegend } from "../parts/state.tsx";
import { Story } from "../parts/story.tsx";
import { Summary, summary } from "../parts/summary.tsx";
import { UnitCodeLine, VoidCode } from "../parts/unit-code.tsx";
import { UpstreamNotices } from "../parts/upstream-notice.tsx";
import type { Text } from "../text/languages.ts";

export interface PassportPageProps {
  readonly passport: Passport;
  readonly text: Text;
  /** Unix milliseconds; only the day is shown, so that the page stays the same for a day. */
  readonly now: number;
}

export function PassportPage({ passport, text, now }: PassportPageProps) {
  const { product, maker, chain, steps, notices } = passport;
  const title = text.product.title(product.name, product.lot);
  const [worst] = notices;
  return (
    <Layout
      text={text}
      title={worst === undefined ? title : text.notices.title(worst.kind, title)}
      description={text.product.description(product.name, maker.name, summary(passport, text))}
      stylesheet={maker.stylesheet}
      listens
      keeps
      verifies={steps.some(({ index }) => index !== undefined)}
    >
      <KeptSince text={text} />
      <Masthead text={text} chain={chain} />
      <main id="main">
        <Notices passport={passport} text={text} />
        <UpstreamNotices passport={passport} text={text} />
        <VoidCode passport={passport} text={text} />
        <article class="passport">
          <Identity passport={passport} text={text}>
            <NoticeStatus notices={notices} text={text} />
            <UnitCodeLine passport={passport} text={text} />
            <Doubts passport={passport} text={text} />
          </Identity>
          <Qr uri={passport.digitalLink} text={text} />
          <Summary passport={passport} text={text} />
          <Chips passport={passport} text={text} />
          <Claims passport={passport} text={text} />
          <Story passport={passport} text={text} />
          <Lots lots={passport.lots} text={text} />
          {steps.length > 0 && (
            <>
              <Journey passport={passport} text={text} />
              <StateLegend chain={chain !== undefined} text={text} />
            </>
          )}
          <People passport={passport} text={text} />
          <Places passport={passport} text={text} />
          <HeldCertificates passport={passport} text={text} />
          <Figures passport={passport} text={text} />
          <Changes passport={passport} text={text} />
          <Certificates passport={passport} text={text} />
          <Questions passport={passport} text={text} />
          {steps.length > 0 && <CheckPanel passport={passport} text={text} />}
          <Limits text={text} />
        </article>
        <Keep text={text} />
      </main>
      <LinkedData passport={passport} />
      <Footer text={text} now={now} />
    </Layout>
  );
}
