-- Who may see and do what with the tables of 0008. The cron finds what has come to its end in the scope `watch`, and acts in the organisation's own.
-- Of lots that were there before the ledger nobody knows how much is left: they are open. While row-level security does not hold for whoever owns the tables.
ALTER TABLE "event_lots" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO holdings (organisation_id, lot, kind, is_open) SELECT DISTINCT organisation_id, lot, 'mass', true FROM event_lots;--> statement-breakpoint
ALTER TABLE "event_lots" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
DO $$ DECLARE name text; BEGIN
  FOREACH name IN ARRAY ARRAY['claim_changes', 'lint_decisions'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_append_only', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['holdings', 'findings', 'adjustments', 'account_entries', 'process_profiles', 'transfers', 'receipts', 'certificates', 'claims', 'claim_changes', 'figures', 'stories', 'lint_decisions'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own ON %I USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation())', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['process_profiles', 'transfers', 'certificates', 'claim_changes', 'figures', 'stories'] LOOP
    EXECUTE format('CREATE POLICY public_reads ON %I FOR SELECT USING (current_scope() = ''public'')', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['transfers', 'certificates', 'claims'] LOOP
    EXECUTE format('CREATE POLICY watch_reads ON %I FOR SELECT USING (current_scope() = ''watch'')', name);
  END LOOP;
END $$;
--> statement-breakpoint
-- What nobody published, nobody else reads.
CREATE POLICY public_reads ON claims FOR SELECT USING (current_scope() = 'public' AND state <> 'draft');
--> statement-breakpoint
-- Whoever was sent something reads that it was, and says what came.
CREATE POLICY received_reads ON transfers FOR SELECT USING (receiver_id = current_organisation());
--> statement-breakpoint
CREATE POLICY received_answers ON transfers FOR UPDATE USING (receiver_id = current_organisation()) WITH CHECK (receiver_id = current_organisation());
--> statement-breakpoint
CREATE POLICY watch_notes ON transfers FOR UPDATE USING (current_scope() = 'watch') WITH CHECK (current_scope() = 'watch');
--> statement-breakpoint
-- A sender writes down what it sent, to whom, and that nobody answered. What was answered is written in the receiver's name, and only where the
-- receiver has a receipt of the lot, or a confirmation of the event.
CREATE FUNCTION refuse_own_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.receiver_id = NEW.organisation_id THEN
    RAISE EXCEPTION 'nobody sends to themselves' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.organisation_id IS NOT DISTINCT FROM current_organisation() OR current_scope() = 'watch' THEN
    IF NOT EXISTS (SELECT FROM events WHERE id = NEW.event_id AND organisation_id = NEW.organisation_id) AND TG_OP = 'INSERT' THEN
      RAISE EXCEPTION 'this event is another organisation''s' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF TG_OP = 'INSERT' THEN
      IF NEW.status NOT IN ('silent', 'unconfirmed') OR (NEW.answered_by, NEW.answered_at, NEW.accepted, NEW.difference) IS DISTINCT FROM (NULL, NULL, NULL, NULL) THEN
        RAISE EXCEPTION 'the receiver says whether it came' USING ERRCODE = 'insufficient_privilege';
      END IF;
    ELSIF (NEW.answered_by, NEW.answered_at, NEW.by_link, NEW.accepted, NEW.difference) IS DISTINCT FROM (OLD.answered_by, OLD.answered_at, OLD.by_link, OLD.accepted, OLD.difference)
      OR (NEW.status <> OLD.status AND (OLD.status, NEW.status) <> ('silent', 'unconfirmed'))
      OR (NEW.receiver_id IS DISTINCT FROM OLD.receiver_id AND OLD.receiver_id IS NOT NULL) THEN
      RAISE EXCEPTION 'the receiver says whether it came' USING ERRCODE = 'insufficient_privilege';
    END IF;
  ELSIF NEW.status IN ('confirmed', 'disputed', 'unknown') AND NEW.receiver_id IS NOT DISTINCT FROM current_organisation()
    AND NOT EXISTS (SELECT FROM receipts WHERE organisation_id = NEW.receiver_id AND lot = NEW.lot)
    AND NOT EXISTS (SELECT FROM confirmations WHERE organisation_id = NEW.receiver_id AND event_id = NEW.event_id) THEN
    RAISE EXCEPTION 'nothing says that it came' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER transfers_answered BEFORE INSERT OR UPDATE ON transfers FOR EACH ROW EXECUTE FUNCTION refuse_own_answer();
--> statement-breakpoint
-- I10 in the receiver's name, always of all that is known of these lots, so that it does not matter what came first. What the receiver said of a
-- shipment counts before its receipts; of receipts, each answers the sender that it names, or the only one there is
-- where it names nobody; the oldest shipment is filled first. `core/custody/transfer.ts` has the same rule for one shipment, and a test holds the two together.
CREATE FUNCTION answer_transfers(lots text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  tolerance CONSTANT numeric := 0.005;
  patience CONSTANT interval := '30 days';
  me CONSTANT uuid := current_organisation();
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('transfers ' || me::text, 0));
  WITH sent AS (
      SELECT t.event_id, t.lot, t.organisation_id AS sender, t.sent_at, t.kind, t.amount, sum(t.amount) OVER way AS upto,
        row_number() OVER way AS n, count(*) OVER (PARTITION BY t.lot, t.organisation_id) AS of_all
      FROM transfers t WHERE t.receiver_id = me AND t.lot = ANY (lots) WINDOW way AS (PARTITION BY t.lot, t.organisation_id ORDER BY t.sent_at, t.event_id)),
    pairs AS (SELECT lot, sender, count(*) OVER (PARTITION BY lot) AS senders, bool_and(amount IS NOT NULL) AND min(kind) = max(kind) AS is_known, min(kind) AS kind
      FROM sent GROUP BY lot, sender),
    came AS (
      SELECT p.lot, p.sender, r.event_id, r.received_at, r.by_link, r.kind, r.amount, r.lost,
        sum(r.amount + r.lost) OVER way AS upto, row_number() OVER way AS n, bool_or(r.by_link) OVER way AS by_link_so_far
      FROM pairs p JOIN receipts r ON r.organisation_id = me AND r.lot = p.lot AND (r.sender_id = p.sender OR (NOT r.names_sender AND p.senders = 1))
      WINDOW way AS (PARTITION BY p.lot, p.sender ORDER BY r.received_at, r.event_id)),
    sums AS (
      SELECT p.lot, p.sender, count(*) AS receipts, sum(c.amount + c.lost) AS told, sum(c.amount) AS accepted,
        p.is_known AND bool_and(c.amount IS NOT NULL AND c.kind = p.kind) AS is_known
      FROM pairs p JOIN came c USING (lot, sender) GROUP BY p.lot, p.sender, p.is_known),
    judged AS (
      SELECT s.*, u.told, u.is_known, said.record_id, said.created_at AS said_at, said.by_link AS said_by_link,
        CASE WHEN said.answer IS NOT NULL THEN coalesce(said.accepted, CASE WHEN said.answer = 'confirmed' THEN s.amount END)
          WHEN s.of_all = 1 THEN u.accepted ELSE least(u.told - s.upto + s.amount, s.amount) END AS accepted,
        CASE WHEN said.answer IS NOT NULL THEN said.answer
          WHEN u.lot IS NULL THEN NULL
          WHEN NOT u.is_known THEN CASE WHEN s.n <= u.receipts THEN 'unknown' END
          WHEN u.told <= (s.upto - s.amount) * (1 + tolerance) THEN NULL
          WHEN s.n = s.of_all AND u.told > s.upto * (1 + tolerance) THEN 'disputed'
          ELSE 'confirmed' END AS answer
      FROM sent s LEFT JOIN sums u USING (lot, sender)
      LEFT JOIN LATERAL (SELECT c.* FROM confirmations c WHERE c.event_id = s.event_id AND c.organisation_id = me AND (c.lot IS NULL OR c.lot = s.lot)
        ORDER BY c.created_at DESC, c.record_id LIMIT 1) said ON true),
    told AS (
      SELECT j.event_id, j.lot, coalesce(j.answer, CASE WHEN j.sent_at < now() - patience THEN 'unconfirmed' ELSE 'silent' END) AS status,
        CASE WHEN j.answer IS NULL THEN NULL ELSE coalesce(j.record_id, c.event_id) END AS answered_by,
        CASE WHEN j.answer IS NULL THEN NULL ELSE coalesce(j.said_at, c.received_at) END AS answered_at,
        CASE WHEN j.answer IS NULL THEN false WHEN j.record_id IS NOT NULL THEN j.said_by_link ELSE c.by_link_so_far END AS by_link,
        CASE WHEN j.answer IN ('confirmed', 'disputed') THEN j.accepted END AS accepted,
        CASE WHEN j.record_id IS NOT NULL THEN CASE WHEN j.answer = 'confirmed' AND j.accepted < j.amount * (1 - tolerance) THEN 'less' END
          WHEN j.answer = 'disputed' THEN 'more'
          WHEN j.answer = 'confirmed' AND j.told < j.upto * (1 - tolerance) THEN 'less' END AS difference
      FROM judged j LEFT JOIN LATERAL (SELECT c.* FROM came c WHERE c.lot = j.lot AND c.sender = j.sender AND j.record_id IS NULL
          AND (CASE WHEN j.is_known THEN c.upto >= least(j.upto * (1 - tolerance), j.told) ELSE c.n = j.n END) ORDER BY c.n LIMIT 1) c ON j.answer IS NOT NULL)
  UPDATE transfers t SET status = told.status, answered_by = told.answered_by, answered_at = told.answered_at, by_link = told.by_link,
      accepted = told.accepted, difference = told.difference
    FROM told WHERE t.event_id = told.event_id AND t.lot = told.lot
      AND (t.status, t.answered_by, t.answered_at, t.by_link, t.accepted, t.difference)
        IS DISTINCT FROM (told.status, told.answered_by, told.answered_at, told.by_link, told.accepted, told.difference);
END $$;
--> statement-breakpoint
-- Whoever comes last: the answer is the receiver's, and is worked out where the receiver's own rows are seen.
CREATE FUNCTION answer_as(receiver uuid, lots text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  organisation CONSTANT text := coalesce(current_setting('app.organisation', true), '');
  scope CONSTANT text := coalesce(current_setting('app.scope', true), '');
BEGIN
  PERFORM set_config('app.organisation', receiver::text, true), set_config('app.scope', 'none', true);
  PERFORM answer_transfers(lots);
  PERFORM set_config('app.organisation', organisation, true), set_config('app.scope', scope, true);
END $$;
--> statement-breakpoint
-- Receivers in one order, so that two captures at once do not wait for each other.
CREATE FUNCTION transfers_meet() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE receiver uuid; lots text[];
BEGIN
  FOR receiver, lots IN SELECT c.receiver_id, array_agg(DISTINCT c.lot) FROM changed c WHERE c.receiver_id IS NOT NULL GROUP BY 1 ORDER BY 1 LOOP
    PERFORM answer_as(receiver, lots);
  END LOOP;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER transfers_came AFTER INSERT ON transfers REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION transfers_meet();
--> statement-breakpoint
CREATE TRIGGER transfers_gone AFTER DELETE ON transfers REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION transfers_meet();
--> statement-breakpoint
CREATE FUNCTION transfer_named() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM answer_as(NEW.receiver_id, ARRAY[NEW.lot]);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER transfers_named AFTER UPDATE OF receiver_id ON transfers FOR EACH ROW WHEN (NEW.receiver_id IS NOT NULL) EXECUTE FUNCTION transfer_named();
--> statement-breakpoint
CREATE FUNCTION receipts_meet() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE receiver uuid; lots text[];
BEGIN
  FOR receiver, lots IN SELECT c.organisation_id, array_agg(DISTINCT c.lot) FROM changed c GROUP BY 1 LOOP
    PERFORM answer_as(receiver, lots);
  END LOOP;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER receipts_came AFTER INSERT ON receipts REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION receipts_meet();
--> statement-breakpoint
CREATE TRIGGER receipts_gone AFTER DELETE ON receipts REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION receipts_meet();
--> statement-breakpoint
CREATE FUNCTION confirmation_meets() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE organisation CONSTANT text := coalesce(current_setting('app.organisation', true), '');
BEGIN
  PERFORM set_config('app.organisation', NEW.organisation_id::text, true);
  PERFORM answer_as(NEW.organisation_id, ARRAY(SELECT lot FROM transfers WHERE event_id = NEW.event_id AND receiver_id = NEW.organisation_id));
  PERFORM set_config('app.organisation', organisation, true);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER confirmations_meet AFTER INSERT ON confirmations FOR EACH ROW EXECUTE FUNCTION confirmation_meets();
--> statement-breakpoint
-- Whom an initiative is for, and who verified a figure, reads it and says that it is so.
CREATE POLICY witness_reads ON figures FOR SELECT USING (witness_id = current_organisation());
--> statement-breakpoint
CREATE POLICY witness_confirms ON figures FOR UPDATE USING (witness_id = current_organisation()) WITH CHECK (witness_id = current_organisation());
--> statement-breakpoint
-- Certificates are looked up in their registers by the operator, or by whom it names; what it says of one is its own to say.
CREATE POLICY operator_reads ON certificates FOR SELECT USING (current_scope() = 'operator');
--> statement-breakpoint
CREATE POLICY operator_writes ON certificates FOR UPDATE USING (current_scope() = 'operator') WITH CHECK (current_scope() = 'operator');
--> statement-breakpoint
CREATE FUNCTION refuse_own_check() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_scope() IS NOT DISTINCT FROM 'operator' THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.checked_on IS NOT NULL OR NEW.checked_by IS NOT NULL THEN
      RAISE EXCEPTION 'nobody checks a certificate of their own' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.checked_on IS NOT NULL AND NEW.checked_on IS DISTINCT FROM OLD.checked_on) OR (NEW.checked_by IS NOT NULL AND NEW.checked_by IS DISTINCT FROM OLD.checked_by) THEN
    RAISE EXCEPTION 'nobody checks a certificate of their own' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF OLD.revoked_at IS NOT NULL AND (NEW.revoked_at, NEW.revoked_for) IS DISTINCT FROM (OLD.revoked_at, OLD.revoked_for) THEN
    RAISE EXCEPTION 'what is revoked stays revoked' USING ERRCODE = 'insufficient_privilege';
  END IF;
  -- What was looked up was what stood there then.
  IF (NEW.scheme, NEW.number, NEW.holder, NEW.body, NEW.products, NEW.sites, NEW.valid_from, NEW.valid_until, NEW.custody_model, NEW.register_url)
     IS DISTINCT FROM (OLD.scheme, OLD.number, OLD.holder, OLD.body, OLD.products, OLD.sites, OLD.valid_from, OLD.valid_until, OLD.custody_model, OLD.register_url) THEN
    NEW.checked_on := NULL;
    NEW.checked_by := NULL;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER certificates_checked BEFORE INSERT OR UPDATE ON certificates FOR EACH ROW EXECUTE FUNCTION refuse_own_check();
--> statement-breakpoint
-- Whose a certificate is was looked up by the name its keeper had then.
CREATE FUNCTION uncheck_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE certificates SET checked_on = NULL, checked_by = NULL
    WHERE organisation_id = NEW.id AND (checked_on IS NOT NULL OR checked_by IS NOT NULL);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER certificates_unchecked AFTER UPDATE OF name ON organisations FOR EACH ROW
  WHEN (NEW.name IS DISTINCT FROM OLD.name) EXECUTE FUNCTION uncheck_renamed();
--> statement-breakpoint
-- Figures that are changed are confirmed no longer, and nobody confirms their own.
CREATE FUNCTION refuse_own_witness() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.witness_id IS NOT DISTINCT FROM current_organisation() AND NEW.organisation_id IS DISTINCT FROM current_organisation() THEN
    IF TG_OP = 'UPDATE' AND (NEW.organisation_id, NEW.product, NEW.kind, NEW.content, NEW.file_id) IS DISTINCT FROM (OLD.organisation_id, OLD.product, OLD.kind, OLD.content, OLD.file_id) THEN
      RAISE EXCEPTION 'a witness changes nothing' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.witness_id = NEW.organisation_id THEN
    RAISE EXCEPTION 'nobody is their own witness' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF TG_OP = 'INSERT' OR (NEW.product, NEW.kind, NEW.content, NEW.file_id, NEW.witness_id, NEW.confirmed_at)
     IS DISTINCT FROM (OLD.product, OLD.kind, OLD.content, OLD.file_id, OLD.witness_id, OLD.confirmed_at) THEN
    NEW.confirmed_at := NULL;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER figures_witnessed BEFORE INSERT OR UPDATE ON figures FOR EACH ROW EXECUTE FUNCTION refuse_own_witness();
--> statement-breakpoint
-- So much of a lot came, so much left. `more_came` is null where nobody said how much. Behind the row's own lock two spenders of the last kilogram
-- come one after the other, and where `is_strict` the second is refused, with the numbers. What is not known to have come is refused by no sum.
-- Of a `piece` there is one, whether or not somebody said that it came, and one more each time it comes back.
CREATE FUNCTION move_lot(of_lot text, of_kind text, more_came numeric, more_used numeric, is_strict boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE kept holdings;
BEGIN
  INSERT INTO holdings AS h (organisation_id, lot, kind, came, is_open, used)
    VALUES (current_organisation(), of_lot, of_kind, CASE WHEN of_kind = 'piece' THEN greatest(more_came, 1) ELSE nullif(more_came, 0) END, more_came IS NULL, more_used)
    ON CONFLICT (organisation_id, lot, kind) DO UPDATE SET
      came = CASE WHEN of_kind = 'piece' THEN greatest(h.came + more_came, 1)
        WHEN coalesce(more_came, 0) = 0 THEN h.came ELSE coalesce(h.came, 0) + more_came END,
      is_open = h.is_open OR more_came IS NULL,
      used = h.used + more_used, updated_at = now()
    RETURNING h.* INTO kept;
  IF is_strict AND more_used > 0 AND kept.used > kept.came
     AND NOT EXISTS (SELECT FROM holdings WHERE organisation_id = current_organisation() AND lot = of_lot AND is_open) THEN
    RAISE EXCEPTION '%', jsonb_build_object('lot', of_lot, 'kind', of_kind, 'came', kept.came::text, 'used', (kept.used - more_used)::text, 'wanted', more_used::text)
      USING ERRCODE = 'RP004';
  END IF;
END $$;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (came, is_open, used, updated_at) ON holdings TO rootproof_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON adjustments, account_entries TO rootproof_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (explained_at, explanation), DELETE ON findings TO rootproof_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (retired_at) ON process_profiles TO rootproof_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE, UPDATE (receiver_id, status, answered_by, answered_at, by_link, accepted, difference) ON transfers TO rootproof_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON receipts TO rootproof_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON certificates, claims, figures TO rootproof_app;
--> statement-breakpoint
GRANT DELETE ON figures TO rootproof_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON claim_changes, lint_decisions TO rootproof_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON stories TO rootproof_app;
--> statement-breakpoint
-- Anybody asks, of a product that is on the air, and says nothing but the question; whose product it is answers, and changes no word of it.
ALTER TABLE shopper_questions ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE shopper_questions FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_reads ON shopper_questions FOR SELECT USING (organisation_id = current_organisation());
--> statement-breakpoint
CREATE POLICY own_answers ON shopper_questions FOR UPDATE USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
--> statement-breakpoint
CREATE POLICY public_reads ON shopper_questions FOR SELECT USING (current_scope() = 'public');
--> statement-breakpoint
CREATE POLICY public_asks ON shopper_questions FOR INSERT WITH CHECK (current_scope() = 'public'
  AND answered_at IS NULL AND answer IS NULL AND set_aside_for IS NULL AND char_length(text) <= 500
  AND EXISTS (SELECT FROM products p JOIN organisations o ON o.id = p.organisation_id WHERE p.anchor = product AND p.organisation_id = shopper_questions.organisation_id
    AND p.suspended_at IS NULL AND o.suspended_at IS NULL));
--> statement-breakpoint
GRANT SELECT, INSERT (organisation_id, product, lot, text), UPDATE (answer, answer_language, answered_at, set_aside_for) ON shopper_questions TO rootproof_app;
--> statement-breakpoint
-- By which certificates the goods of a supplier are what they are said to be is read by whom it shares them with; the page shows them to everybody.
CREATE POLICY partners_read ON certificates FOR SELECT USING (current_scope() = 'partners' AND organisation_id IN (SELECT sharing_suppliers()));
--> statement-breakpoint
-- I10 across organisations: of lots that were begun by `makers`, how much is in the hands of those that are `seen`. Numbers alone: who else was sent something,
-- or used something, is not told. `core/custody/hands.ts` has the rule.
-- Of a lot that its makers sent: what came to each, less what it sent on. What is sent on counts as far as it came; what was accepted of a shipment, as far as two scales agree.
CREATE FUNCTION hands_sent(of_lot text, makers uuid[], seen uuid[]) RETURNS TABLE (organisation uuid, in_kind text, got numeric, sent numeric) LANGUAGE plpgsql AS $$
DECLARE
  tolerance CONSTANT numeric := 0.005;
  rounds CONSTANT int := 20;
  unit text; passed jsonb := '{}'; before jsonb; came jsonb := '{}';
BEGIN
  SELECT min(t.kind) FILTER (WHERE t.amount IS NOT NULL) INTO unit FROM transfers t WHERE t.lot = of_lot AND t.organisation_id = ANY (makers);
  FOR n IN 1..rounds LOOP
    before := passed;
    SELECT coalesce(jsonb_object_agg(w.receiver_id, w.amount), '{}') INTO came FROM (
      SELECT t.receiver_id, sum(CASE WHEN t.status = 'disputed' THEN least(t.amount, coalesce(t.accepted, 0) * (1 + tolerance))
          ELSE least(t.amount, t.accepted * (1 + tolerance)) END
          * CASE WHEN t.organisation_id = ANY (makers) THEN 1 ELSE coalesce((passed ->> t.organisation_id::text)::numeric, 0) END) AS amount
        FROM transfers t WHERE t.lot = of_lot AND t.kind = unit AND t.amount IS NOT NULL AND t.receiver_id IS NOT NULL GROUP BY 1) w;
    SELECT coalesce(jsonb_object_agg(w.organisation_id, least(1, trunc(coalesce((came ->> w.organisation_id::text)::numeric, 0) / w.amount, 12))), '{}') INTO passed FROM (
      SELECT t.organisation_id, sum(t.amount) AS amount FROM transfers t WHERE t.lot = of_lot AND t.kind = unit AND t.organisation_id <> ALL (makers) GROUP BY 1) w WHERE w.amount > 0;
    EXIT WHEN passed = before;
  END LOOP;
  RETURN QUERY SELECT h.id, unit, greatest(0, h.came - CASE WHEN h.id = ANY (makers) THEN 0 ELSE h.gone END), h.gone FROM (
    SELECT s.id, coalesce((came ->> s.id::text)::numeric, 0) AS came,
      coalesce((SELECT sum(t.amount) FROM transfers t WHERE t.lot = of_lot AND t.kind = unit AND t.organisation_id = s.id), 0) AS gone
      FROM unnest(seen) s(id)) h WHERE h.came > 0 OR h.gone > 0 OR h.id = ANY (makers);
END $$;
--> statement-breakpoint
-- What is put on an account of mass balance as it comes is used by that, and what its owner makes of the goods themselves no more.
CREATE FUNCTION puts_on_account(ledger jsonb, of_lot text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_path_exists(ledger, '$.outputs[*] ? (@.lot == $lot && exists (@.credit))', jsonb_build_object('lot', of_lot)), false) $$;
--> statement-breakpoint
-- Of a lot that its makers sent to nobody: before which uses of those that are seen others had used how much. Others are those with whom a maker shares what it
-- knows of the lot: nobody else can claim anything by it. What is not known, or is in another kind of unit, is all there could be.
CREATE FUNCTION hands_before(of_lot text, makers uuid[], seen uuid[], units jsonb) RETURNS TABLE (event uuid, in_kind text, used text) LANGUAGE sql AS $$
  WITH unit AS (SELECT coalesce(min(units -> l.uom ->> 0), 'mass') AS kind FROM event_lots l WHERE l.lot = of_lot AND l.organisation_id = ANY (makers) AND l.role <> 'input'),
    uses AS (SELECT e.id, e.record_time, l.organisation_id = ANY (seen) AS is_seen,
        CASE WHEN units -> l.uom ->> 0 = unit.kind AND NOT starts_with(l.quantity, '-') THEN l.quantity::numeric * (units -> l.uom ->> 1)::numeric ELSE 'Infinity' END AS amount, unit.kind
      FROM unit, event_lots l JOIN events e ON e.id = l.event_id AND e.kind = 'event'
      WHERE l.lot = of_lot AND ((l.role = 'input' AND NOT EXISTS (SELECT FROM event_lots r JOIN events b ON b.id = r.event_id AND puts_on_account(b.ledger, of_lot)
          WHERE r.lot = of_lot AND r.organisation_id = l.organisation_id AND r.role = 'seen'))
        OR (l.role = 'seen' AND (e.ledger ->> 'kind' = 'disposed' OR puts_on_account(e.ledger, of_lot))))
        AND NOT EXISTS (SELECT FROM events wrong WHERE wrong.organisation_id = e.organisation_id AND wrong.event_id = e.event_id AND wrong.kind = 'declaration')
        AND (l.organisation_id = ANY (seen) OR EXISTS (SELECT FROM consents s JOIN consents c ON c.organisation_id = s.partner_id AND c.partner_id = s.organisation_id AND c.kind = 'customer'
          WHERE s.organisation_id = l.organisation_id AND s.kind = 'supplier' AND s.partner_id = ANY (makers)))),
    told AS (SELECT id, is_seen, kind, sum(amount) FILTER (WHERE NOT is_seen) OVER (ORDER BY record_time, id) AS used FROM uses)
  SELECT id, kind, told.used::text FROM told WHERE is_seen AND told.used > 0 $$;
--> statement-breakpoint
-- `begun` has the makers by lot. Where row-level security shows each organisation its own alone, this looks past it, as the pages for everybody do, and tells what is above.
CREATE FUNCTION lot_hands(begun jsonb, seen uuid[], units jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  scope CONSTANT text := coalesce(current_setting('app.scope', true), '');
  found jsonb;
BEGIN
  PERFORM set_config('app.scope', 'public', true);
  WITH lots AS (SELECT key AS lot, ARRAY(SELECT jsonb_array_elements_text(value)::uuid) AS makers FROM jsonb_each(begun)),
    shipped AS (SELECT lots.*, EXISTS (SELECT FROM transfers t WHERE t.lot = lots.lot AND t.organisation_id = ANY (lots.makers)) AS is_sent FROM lots)
  SELECT jsonb_build_object(
      'sent', (SELECT coalesce(jsonb_agg(jsonb_build_object('lot', lots.lot, 'organisation', h.organisation, 'kind', h.in_kind, 'got', h.got::text, 'sent', h.sent::text)), '[]')
        FROM shipped lots CROSS JOIN LATERAL hands_sent(lots.lot, lots.makers, seen) h WHERE lots.is_sent),
      'before', (SELECT coalesce(jsonb_agg(jsonb_build_object('lot', lots.lot, 'event', h.event, 'kind', h.in_kind, 'used', h.used)), '[]')
        FROM shipped lots CROSS JOIN LATERAL hands_before(lots.lot, lots.makers, seen, units) h WHERE NOT lots.is_sent))
    INTO found;
  PERFORM set_config('app.scope', scope, true);
  RETURN found;
END $$;
--> statement-breakpoint
-- What was entered on an account, day by day. A credit counts as far as the goods it came with are its owner's: of a lot whose maker shares what it knows with the
-- owner, what was sent to it, or what nobody used before.
CREATE FUNCTION account_days(of_owner uuid, of_account text, units jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  organisation CONSTANT text := coalesce(current_setting('app.organisation', true), '');
  scope CONSTANT text := coalesce(current_setting('app.scope', true), '');
  found jsonb;
BEGIN
  PERFORM set_config('app.organisation', of_owner::text, true), set_config('app.scope', 'public', true);
  WITH entered AS MATERIALIZED (SELECT e.*, (SELECT sum(o.amount) FROM account_entries o WHERE o.organisation_id = of_owner AND o.lot = e.lot AND o.kind = 'credit'
        AND split_part(o.account, ' ', 3) = split_part(of_account, ' ', 3) AND split_part(o.account, ' ', 1) = split_part(of_account, ' ', 1)) AS of_lot
      FROM account_entries e WHERE e.organisation_id = of_owner AND e.account = of_account),
    begun AS MATERIALIZED (SELECT c.lot, array_agg(DISTINCT o.organisation_id) AS makers,
        (SELECT sum(m.quantity::numeric * (units -> m.uom ->> 1)::numeric) FROM event_lots m WHERE m.lot = c.lot AND m.role = 'output'
          AND m.organisation_id = ANY (array_agg(DISTINCT o.organisation_id)) AND units -> m.uom ->> 0 = split_part(of_account, ' ', 1)) AS amount
      FROM (SELECT DISTINCT lot FROM entered WHERE kind = 'credit') c JOIN event_lots o ON o.lot = c.lot AND o.role = 'output' AND o.organisation_id <> of_owner
      JOIN events e ON e.id = o.event_id AND NOT EXISTS (SELECT FROM events wrong WHERE wrong.organisation_id = e.organisation_id AND wrong.event_id = e.event_id AND wrong.kind = 'declaration')
      JOIN consents s ON s.organisation_id = of_owner AND s.partner_id = o.organisation_id AND s.kind = 'supplier'
      JOIN consents h ON h.organisation_id = o.organisation_id AND h.partner_id = of_owner AND h.kind = 'customer' GROUP BY c.lot),
    held AS MATERIALIZED (SELECT b.*, h.in_kind, h.got, EXISTS (SELECT FROM transfers t WHERE t.lot = b.lot AND t.organisation_id = ANY (b.makers)) AS is_sent
      FROM begun b LEFT JOIN LATERAL (SELECT min(n.in_kind) AS in_kind, max(n.got) FILTER (WHERE n.organisation = of_owner)
        * least(1, trunc(coalesce(b.amount, 0) / nullif(sum(n.sent) FILTER (WHERE n.organisation = ANY (b.makers)), 0), 12)) AS got
        FROM hands_sent(b.lot, b.makers, b.makers || of_owner) n) h ON true),
    counted AS (SELECT e.day, e.kind, CASE WHEN e.kind = 'debit' OR b.lot IS NULL THEN e.amount
        WHEN b.is_sent THEN CASE WHEN b.in_kind = split_part(of_account, ' ', 1) THEN e.amount * least(1, trunc(coalesce(b.got, 0) / nullif(e.of_lot, 0), 12)) ELSE 0 END
        ELSE e.amount * greatest(0, least(1, trunc((coalesce(b.amount, 0) - coalesce((SELECT h.used::numeric FROM hands_before(b.lot, b.makers, ARRAY[of_owner], units) h
          WHERE h.event = e.event_id), 0)) / nullif(e.of_lot, 0), 12))) END AS amount
      FROM entered e LEFT JOIN held b ON b.lot = e.lot AND e.kind = 'credit')
  SELECT coalesce(jsonb_agg(jsonb_build_object('day', c.day, 'kind', c.kind, 'amount', c.amount::text)), '[]') INTO found
    FROM (SELECT day, kind, coalesce(sum(amount), 0) AS amount FROM counted GROUP BY day, kind) c;
  PERFORM set_config('app.organisation', organisation, true), set_config('app.scope', scope, true);
  RETURN found;
END $$;
