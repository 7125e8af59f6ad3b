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
