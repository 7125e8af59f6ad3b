-- Who may see and do what with the tables of 0010.
-- Looks are counted in the scope `public`, one at a time, of a product that is on the air: nobody adds two, takes one away, or moves one elsewhere.
CREATE FUNCTION count_by_one() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.count <> (CASE TG_OP WHEN 'INSERT' THEN 1 ELSE OLD.count + 1 END) THEN
    RAISE EXCEPTION 'a look counts once' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
DO $$ DECLARE name text; BEGIN
  FOREACH name IN ARRAY ARRAY['scans', 'serial_days', 'seen_serials', 'page_counts'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_reads ON %I FOR SELECT USING (organisation_id = current_organisation())', name);
    EXECUTE format('CREATE POLICY public_reads ON %I FOR SELECT USING (current_scope() = ''public'')', name);
    EXECUTE format('CREATE POLICY public_counts ON %I FOR INSERT WITH CHECK (current_scope() = ''public''
      AND EXISTS (SELECT FROM products p JOIN organisations o ON o.id = p.organisation_id WHERE p.anchor = product AND p.organisation_id = %1$I.organisation_id
        AND p.suspended_at IS NULL AND o.suspended_at IS NULL))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['scans', 'serial_days', 'page_counts'] LOOP
    EXECUTE format('CREATE POLICY public_adds ON %I FOR UPDATE USING (current_scope() = ''public'') WITH CHECK (current_scope() = ''public'')', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OF count ON %I FOR EACH ROW EXECUTE FUNCTION count_by_one()', name || '_by_one', name);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (count) ON scans, page_counts TO rootproof_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (count, hours), DELETE ON serial_days TO rootproof_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON seen_serials TO rootproof_app;
--> statement-breakpoint
-- Where single pieces were is forgotten by the cron.
CREATE POLICY watch_reads ON serial_days FOR SELECT USING (current_scope() = 'watch');
--> statement-breakpoint
CREATE POLICY watch_forgets ON serial_days FOR DELETE USING (current_scope() = 'watch' AND day < current_date - 90);
--> statement-breakpoint
GRANT INSERT (kind, section, fault) ON shopper_questions TO rootproof_app;
--> statement-breakpoint
-- What a maker says of care and the way back is public; what somebody wants of a piece is between them and its maker.
DO $$ DECLARE name text; BEGIN
  FOREACH name IN ARRAY ARRAY['care_cards', 'after_sale_requests'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY own ON care_cards USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
--> statement-breakpoint
CREATE POLICY public_reads ON care_cards FOR SELECT USING (current_scope() = 'public');
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON care_cards TO rootproof_app;
--> statement-breakpoint
CREATE POLICY own_reads ON after_sale_requests FOR SELECT USING (organisation_id = current_organisation());
--> statement-breakpoint
CREATE POLICY own_answers ON after_sale_requests FOR UPDATE USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
--> statement-breakpoint
CREATE POLICY public_asks ON after_sale_requests FOR INSERT WITH CHECK (current_scope() = 'public'
  AND state = 'open' AND answer IS NULL AND answered_at IS NULL AND closed_at IS NULL AND char_length(text) <= 500 AND char_length(contact) <= 200
  AND EXISTS (SELECT FROM products p JOIN organisations o ON o.id = p.organisation_id WHERE p.anchor = product AND p.organisation_id = after_sale_requests.organisation_id
    AND p.suspended_at IS NULL AND o.suspended_at IS NULL));
--> statement-breakpoint
-- Whoever has the secret of a request reads it, and takes it back.
CREATE POLICY presented_reads ON after_sale_requests FOR SELECT
  USING (secret_hash = decode(nullif(current_setting('app.key_hash', true), ''), 'hex'));
--> statement-breakpoint
CREATE POLICY presented_withdraws ON after_sale_requests FOR UPDATE
  USING (secret_hash = decode(nullif(current_setting('app.key_hash', true), ''), 'hex')) WITH CHECK (state = 'withdrawn');
--> statement-breakpoint
-- What is closed stays as it is, and nobody who asked can be reached by it any more.
CREATE FUNCTION close_after_sale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'this request is closed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF OLD.organisation_id IS NOT DISTINCT FROM current_organisation() THEN
    IF NEW.state = 'withdrawn' OR NEW.contact IS DISTINCT FROM OLD.contact THEN
      RAISE EXCEPTION 'whoever asked takes it back' USING ERRCODE = 'insufficient_privilege';
    END IF;
  ELSIF NEW.state <> 'withdrawn' OR (NEW.answer, NEW.answer_language, NEW.answered_at) IS DISTINCT FROM (OLD.answer, OLD.answer_language, OLD.answered_at) THEN
    RAISE EXCEPTION 'its maker answers' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.state IN ('declined', 'withdrawn', 'done') THEN
    NEW.closed_at := now();
    NEW.contact := NULL;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER after_sale_requests_closed BEFORE UPDATE ON after_sale_requests FOR EACH ROW EXECUTE FUNCTION close_after_sale();
--> statement-breakpoint
GRANT SELECT, INSERT (organisation_id, product, lot, serial, wants, text, contact, secret_hash), UPDATE (state, answer, answer_language, answered_at) ON after_sale_requests TO rootproof_app;
--> statement-breakpoint
-- Keeps a request where there is room for it: where fewer of this item, and of the product, wait than may. Counted where its maker's
-- own rows are seen: nobody else reads what is asked.
CREATE FUNCTION ask_after_sale(of_product text, of_lot text, of_serial text, wanted text, words text, reach text, secret bytea, item_max integer, product_max integer)
RETURNS TABLE (product_name text, has_room boolean) LANGUAGE plpgsql AS $$
DECLARE maker uuid; of_item bigint; of_all bigint;
BEGIN
  SELECT p.organisation_id, p.name INTO maker, product_name FROM products p JOIN organisations o ON o.id = p.organisation_id
    WHERE p.anchor = of_product AND p.suspended_at IS NULL AND o.suspended_at IS NULL;
  IF maker IS NULL THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('after-sale ' || of_product, 0));
  PERFORM set_config('app.organisation', maker::text, true), set_config('app.scope', 'none', true);
  SELECT count(*) FILTER (WHERE r.lot IS NOT DISTINCT FROM of_lot AND r.serial IS NOT DISTINCT FROM of_serial), count(*) INTO of_item, of_all
    FROM after_sale_requests r WHERE r.product = of_product AND r.closed_at IS NULL;
  PERFORM set_config('app.organisation', '', true), set_config('app.scope', 'public', true);
  has_room := of_item < item_max AND of_all < product_max;
  IF has_room THEN
    INSERT INTO after_sale_requests (organisation_id, product, lot, serial, wants, text, contact, secret_hash)
      VALUES (maker, of_product, of_lot, of_serial, wanted, words, reach, secret);
  END IF;
  RETURN NEXT;
END $$;
--> statement-breakpoint
-- How its passports look.
GRANT UPDATE (theme) ON organisations TO rootproof_app;
