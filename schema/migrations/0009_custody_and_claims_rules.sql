-- Who may see and do what with the tables of 0008. The cron finds what has come to its end in the scope `watch`, and acts in the organisation's own.
-- Of lots that were there before the ledger nobody knows how much is left: they are open. While row-level security does not hold for whoever owns the tables.
ALTER TABLE "event_lots" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO holdings (organisation_id, lot, kind, is_open) SELECT DISTINCT organisation_id, lot, 'mass', true FROM event_lots;--> statement-breakpoint
ALTER TABLE "event_lots" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
DO $$ DECLARE name text; BEGIN
  FOREACH name IN ARRAY ARRAY['claim_changes', 'lint_decisions'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_append_only', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['holdings', 'findings', 'adjustments', 'account_entries', 'process_profiles', 'transfers', 'certificates', 'claims', 'claim_changes', 'figures', 'stories', 'lint_decisions'] LOOP
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
-- A sender writes down its own events alone, and what the receiver answered is not the sender's to say.
CREATE FUNCTION refuse_own_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.organisation_id IS DISTINCT FROM current_organisation() THEN RETURN NEW; END IF;
  IF NOT EXISTS (SELECT FROM events WHERE id = NEW.event_id AND organisation_id = NEW.organisation_id) THEN
    RAISE EXCEPTION 'this event is another organisation''s' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.status IN ('confirmed', 'disputed') AND (TG_OP = 'INSERT' OR NEW.status IS DISTINCT FROM OLD.status)
     AND NEW.receiver_id IS DISTINCT FROM NEW.organisation_id
     AND NOT EXISTS (SELECT FROM confirmations WHERE event_id = NEW.event_id AND organisation_id = NEW.receiver_id) THEN
    RAISE EXCEPTION 'the receiver says whether it came' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER transfers_answered BEFORE INSERT OR UPDATE ON transfers FOR EACH ROW EXECUTE FUNCTION refuse_own_answer();
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
GRANT SELECT, INSERT, UPDATE (receiver_id, status, answered_by, answered_at, accepted_quantity) ON transfers TO rootproof_app;
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
