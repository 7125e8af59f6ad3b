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
--> statement-breakpoint
-- I10 across organisations: of lots that were begun by `makers`, how much is in the hands of those that are `seen`. Numbers alone: who else was sent something,
-- or used something, is not told. `core/custody/hands.ts` has the rule.
-- Of a lot that its makers sent: what came to each, less what it sent on. What is sent on counts as far as it came; what was accepted of a shipment, as far as two scales agree.
-- What its receiver refused is its sender's again. To twelve digits behind the point: longer numbers are not read.
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
      SELECT t.organisation_id, sum(CASE WHEN t.status = 'disputed' THEN least(t.amount, coalesce(t.accepted, 0) * (1 + tolerance)) ELSE t.amount END) AS amount FROM transfers t
        WHERE t.lot = of_lot AND t.kind = unit AND t.organisation_id <> ALL (makers) GROUP BY 1) w WHERE w.amount > 0;
    EXIT WHEN passed = before;
  END LOOP;
  RETURN QUERY SELECT h.id, unit, trim_scale(trunc(greatest(0, h.came - CASE WHEN h.id = ANY (makers) THEN 0 ELSE h.gone END), 12)), trim_scale(ceil(h.gone * 1e12) * 1e-12) FROM (
    SELECT s.id, coalesce((came ->> s.id::text)::numeric, 0) AS came,
      coalesce((SELECT sum(CASE WHEN t.status = 'disputed' THEN least(t.amount, coalesce(t.accepted, 0) * (1 + tolerance)) ELSE t.amount END)
        FROM transfers t WHERE t.lot = of_lot AND t.kind = unit AND t.organisation_id = s.id), 0) AS gone
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
    shipped AS MATERIALIZED (SELECT lots.lot, lots.makers, coalesce(bool_or(t.organisation_id = ANY (lots.makers)), false) AS is_sent, bool_or(t.organisation_id <> ALL (lots.makers)) AS is_passed_on,
        min(t.kind) FILTER (WHERE t.amount IS NOT NULL AND t.organisation_id = ANY (lots.makers)) AS unit FROM lots LEFT JOIN transfers t ON t.lot = lots.lot GROUP BY lots.lot, lots.makers),
    -- What nobody passed on, all at once; hands_sent says the same of each.
    moved AS (SELECT p.lot, p.unit, s.id, sum(t.came) FILTER (WHERE NOT t.is_sender) AS got, sum(t.gone) FILTER (WHERE t.is_sender) AS sent
      FROM shipped p CROSS JOIN LATERAL (
        SELECT m AS id, true AS is_sender, 0 AS came, 0 AS gone FROM unnest(p.makers) m
        UNION ALL SELECT side.id, side.is_sender, CASE WHEN t.status = 'disputed' THEN least(t.amount, coalesce(t.accepted, 0) * 1.005) ELSE least(t.amount, t.accepted * 1.005) END,
            CASE WHEN t.status = 'disputed' THEN least(t.amount, coalesce(t.accepted, 0) * 1.005) ELSE t.amount END
          FROM transfers t CROSS JOIN LATERAL (VALUES (t.organisation_id, true), (t.receiver_id, false)) side(id, is_sender)
          WHERE t.lot = p.lot AND t.kind = p.unit AND t.amount IS NOT NULL) t JOIN unnest(seen) s(id) ON s.id = t.id
      WHERE p.is_sent AND NOT p.is_passed_on GROUP BY p.lot, p.makers, p.unit, s.id
      HAVING s.id = ANY (p.makers) OR sum(t.came) FILTER (WHERE NOT t.is_sender) > 0),
    told AS (SELECT lot, id AS organisation, unit AS in_kind, trim_scale(trunc(coalesce(got, 0), 12)) AS got, trim_scale(ceil(coalesce(sent, 0) * 1e12) * 1e-12) AS sent FROM moved
      UNION ALL SELECT p.lot, h.organisation, h.in_kind, h.got, h.sent FROM shipped p CROSS JOIN LATERAL hands_sent(p.lot, p.makers, seen) h WHERE p.is_sent AND p.is_passed_on)
  SELECT jsonb_build_object(
      'sent', (SELECT coalesce(jsonb_agg(jsonb_build_object('lot', lot, 'organisation', organisation, 'kind', in_kind, 'got', got::text, 'sent', sent::text)), '[]') FROM told),
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
  WITH of_lots AS MATERIALIZED (SELECT o.lot, sum(o.amount) AS of_lot FROM account_entries o WHERE o.organisation_id = of_owner AND o.kind = 'credit'
        AND split_part(o.account, ' ', 3) = split_part(of_account, ' ', 3) AND split_part(o.account, ' ', 1) = split_part(of_account, ' ', 1) GROUP BY o.lot),
    entered AS MATERIALIZED (SELECT e.*, o.of_lot FROM account_entries e LEFT JOIN of_lots o ON o.lot = e.lot WHERE e.organisation_id = of_owner AND e.account = of_account),
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
