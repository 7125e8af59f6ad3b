-- Who may see and do what with the tables of 0005. Three scopes are new: `accounts` (signing in, and nothing else), `operator`, and none for links:
-- whoever comes by a link acts for the organisation that made it, or for the one it was made for.
DO $$ DECLARE name text; BEGIN
  FOREACH name IN ARRAY ARRAY['confirmations', 'device_keys'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_append_only', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['memberships', 'invitations', 'device_keys', 'supplier_links', 'confirmations', 'files', 'sites', 'person_cards',
                              'evidence_requests', 'quotas', 'loose_objects'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own ON %I USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation())', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['people', 'passkeys', 'sessions', 'one_time_tokens', 'mail_counts', 'installation'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['people', 'passkeys', 'sessions', 'one_time_tokens', 'mail_counts', 'memberships', 'invitations'] LOOP
    EXECUTE format('CREATE POLICY accounts ON %I USING (current_scope() = ''accounts'') WITH CHECK (current_scope() = ''accounts'')', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['organisations', 'products', 'captures', 'records', 'device_keys', 'files', 'quotas'] LOOP
    EXECUTE format('CREATE POLICY operator_reads ON %I FOR SELECT USING (current_scope() = ''operator'')', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['confirmations', 'sites'] LOOP
    EXECUTE format('CREATE POLICY public_reads ON %I FOR SELECT USING (current_scope() = ''public'')', name);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY accounts_read ON organisations FOR SELECT USING (current_scope() = 'accounts');
--> statement-breakpoint
-- Whoever works for an organisation is known to it by name.
CREATE POLICY team ON people FOR SELECT USING (id IN (SELECT person_id FROM memberships WHERE organisation_id = current_organisation()));
--> statement-breakpoint
CREATE POLICY log_reads ON device_keys FOR SELECT USING (current_scope() = 'log');
--> statement-breakpoint
-- Whose event it is reads what the other side said of it.
CREATE POLICY about ON confirmations FOR SELECT USING (about_id = current_organisation());
--> statement-breakpoint
CREATE POLICY public_reads ON files FOR SELECT USING (current_scope() = 'public' AND 'public' = ANY (audiences) AND deleted_at IS NULL);
--> statement-breakpoint
CREATE POLICY disclosed ON files FOR SELECT USING (deleted_at IS NULL AND
  'buyer:' || (SELECT slug FROM organisations WHERE id = current_organisation()) = ANY (audiences));
--> statement-breakpoint
CREATE POLICY public_reads ON person_cards FOR SELECT USING (current_scope() = 'public' AND withdrawn_at IS NULL);
--> statement-breakpoint
CREATE POLICY asked_reads ON evidence_requests FOR SELECT USING (supplier_id = current_organisation());
--> statement-breakpoint
CREATE POLICY asked_answers ON evidence_requests FOR UPDATE USING (supplier_id = current_organisation()) WITH CHECK (supplier_id = current_organisation());
--> statement-breakpoint
CREATE POLICY watch_reads ON evidence_requests FOR SELECT USING (current_scope() = 'watch');
--> statement-breakpoint
CREATE POLICY watch_notes ON evidence_requests FOR UPDATE USING (current_scope() = 'watch') WITH CHECK (current_scope() = 'watch');
--> statement-breakpoint
CREATE POLICY operator_writes ON organisations FOR UPDATE USING (current_scope() = 'operator') WITH CHECK (current_scope() = 'operator');
--> statement-breakpoint
CREATE POLICY operator_writes ON products FOR UPDATE USING (current_scope() = 'operator') WITH CHECK (current_scope() = 'operator');
--> statement-breakpoint
CREATE POLICY operator_writes ON quotas USING (current_scope() = 'operator') WITH CHECK (current_scope() = 'operator');
--> statement-breakpoint
CREATE POLICY everybody_reads ON installation FOR SELECT USING (true);
--> statement-breakpoint
CREATE POLICY operator_writes ON installation FOR UPDATE USING (current_scope() = 'operator') WITH CHECK (current_scope() = 'operator' AND id = 1);
--> statement-breakpoint
-- FORCE holds for whoever owns the table, too.
ALTER TABLE installation NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
INSERT INTO installation (id) VALUES (1);
--> statement-breakpoint
ALTER TABLE installation FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- A quota is the operator's to set: an organisation's own scope reads it.
DROP POLICY own ON quotas;
--> statement-breakpoint
CREATE POLICY own ON quotas FOR SELECT USING (organisation_id = current_organisation());
--> statement-breakpoint
CREATE FUNCTION refuse_own_suspension() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.suspended_at IS DISTINCT FROM OLD.suspended_at OR NEW.suspended_for IS DISTINCT FROM OLD.suspended_for)
     AND current_scope() IS DISTINCT FROM 'operator' THEN
    RAISE EXCEPTION 'only the operator suspends' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER organisations_suspended BEFORE UPDATE ON organisations FOR EACH ROW EXECUTE FUNCTION refuse_own_suspension();
--> statement-breakpoint
CREATE TRIGGER products_suspended BEFORE UPDATE ON products FOR EACH ROW EXECUTE FUNCTION refuse_own_suspension();
--> statement-breakpoint
GRANT SELECT ON people, passkeys, sessions, one_time_tokens, memberships, invitations, device_keys, supplier_links, confirmations, files, sites,
  person_cards, evidence_requests, quotas, installation TO rootproof_app;
--> statement-breakpoint
-- `operator` is set at the command line only, for people and for keys.
GRANT INSERT (id, name, email, language), UPDATE (name, email, language) ON people TO rootproof_app;
--> statement-breakpoint
GRANT INSERT (id, organisation_id, hash, hint, label, scopes, expires_at), UPDATE (revoked_at, last_used_at) ON api_keys TO rootproof_app;
--> statement-breakpoint
GRANT INSERT, DELETE, UPDATE (counter, last_used_at, label) ON passkeys TO rootproof_app;
--> statement-breakpoint
GRANT INSERT, DELETE, UPDATE (last_seen_at, expires_at, revoked_at) ON sessions TO rootproof_app;
--> statement-breakpoint
GRANT INSERT, DELETE ON one_time_tokens TO rootproof_app;
--> statement-breakpoint
GRANT INSERT, DELETE, UPDATE (role) ON memberships TO rootproof_app;
--> statement-breakpoint
GRANT INSERT, UPDATE (accepted_at, accepted_by, revoked_at) ON invitations TO rootproof_app;
--> statement-breakpoint
GRANT INSERT ON device_keys, confirmations TO rootproof_app;
--> statement-breakpoint
GRANT INSERT (id, slug, name, sector, country, introduced_by), UPDATE (name, sector, country, suspended_at, suspended_for, claimed_at) ON organisations TO rootproof_app;
--> statement-breakpoint
GRANT INSERT ON organisation_secrets TO rootproof_app;
--> statement-breakpoint
GRANT INSERT, UPDATE (used_at, revoked_at, document_id, consent) ON supplier_links TO rootproof_app;
--> statement-breakpoint
GRANT INSERT, UPDATE (name, audiences, object, deleted_at) ON files TO rootproof_app;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON sites, person_cards TO rootproof_app;
--> statement-breakpoint
GRANT INSERT, UPDATE (reminded_at, answered_at, answer, file_id, closed_at) ON evidence_requests TO rootproof_app;
--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON quotas TO rootproof_app;
--> statement-breakpoint
GRANT UPDATE ON installation TO rootproof_app;
--> statement-breakpoint
-- Whatever waits for the log counts: events, records, keys on phones. Behind the organisation's lock, so that two at once cannot both take the last
-- of it. Positions are without a gap: how many events a month has is the difference of two of them. A notice counts as well and is refused by no
-- quota: who withdraws goods is heard, so many times a day.
CREATE FUNCTION refuse_over_quota() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  notices_per_day CONSTANT integer := 10000;
  month CONSTANT timestamptz := date_trunc('month', now(), 'UTC');
  organisation uuid; more bigint; notices bigint; most bigint; used bigint;
BEGIN
  FOR organisation, more, notices IN SELECT w.organisation_id, count(*), count(r.id) FROM waiting w
    LEFT JOIN records r ON r.id = w.document_id AND r.kind IN ('recall', 'hold', 'decommission', 'clear') GROUP BY w.organisation_id
  LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended(organisation::text, 0));
    IF notices > 0 THEN
      SELECT count(*) - notices FROM records WHERE organisation_id = organisation AND created_at >= date_trunc('day', now(), 'UTC')
        AND kind IN ('recall', 'hold', 'decommission', 'clear') INTO used;
      IF used + notices > notices_per_day THEN
        RAISE EXCEPTION 'Today % of % notices are used, and these are % more.', used, notices_per_day, notices USING ERRCODE = 'RP003';
      END IF;
    END IF;
    CONTINUE WHEN notices = more;
    SELECT coalesce((SELECT events_per_month FROM quotas WHERE organisation_id = organisation), (SELECT events_per_month FROM installation), 0) INTO most;
    SELECT coalesce((SELECT max(position) FROM events WHERE organisation_id = organisation), 0)
      - coalesce((SELECT position FROM events WHERE organisation_id = organisation AND record_time < month
                  ORDER BY record_time DESC, position DESC LIMIT 1), 0)
      + (SELECT count(*) FROM records WHERE organisation_id = organisation AND created_at >= month)
      + (SELECT count(*) FROM device_keys WHERE organisation_id = organisation AND created_at >= month) - more INTO used;
    IF used + more > most THEN
      RAISE EXCEPTION 'This month % of % events are used, and these are % more.', used, most, more USING ERRCODE = 'RP001';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER outbox_within_quota AFTER INSERT ON outbox REFERENCING NEW TABLE AS waiting FOR EACH STATEMENT EXECUTE FUNCTION refuse_over_quota();
--> statement-breakpoint
-- Scope `partners`: an organisation reads its own, and what its suppliers captured where both halves of the consent stand: of events which lots
-- they speak of and what step they were, never their documents. What makers say to everybody is read by everybody.
CREATE FUNCTION sharing_suppliers() RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT c.organisation_id FROM consents s
    JOIN consents c ON c.organisation_id = s.partner_id AND c.partner_id = s.organisation_id AND c.kind = 'customer'
    WHERE s.kind = 'supplier' AND s.organisation_id = current_organisation() $$;
--> statement-breakpoint
CREATE POLICY partners_read ON consents FOR SELECT USING (current_scope() = 'partners' AND partner_id = current_organisation());
--> statement-breakpoint
DO $$ DECLARE name text; BEGIN
  FOREACH name IN ARRAY ARRAY['events', 'event_lots', 'entries'] LOOP
    EXECUTE format('CREATE POLICY partners_read ON %I FOR SELECT USING (current_scope() = ''partners'' AND organisation_id IN (SELECT sharing_suppliers()))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['organisations', 'products', 'identification_keys', 'notices'] LOOP
    EXECUTE format('CREATE POLICY partners_read ON %I FOR SELECT USING (current_scope() = ''partners'')', name);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY partners_read ON event_terms FOR SELECT USING (current_scope() = 'partners' AND name IN ('bizStep', 'EVENT urn:rootproof:epcis:process')
  AND organisation_id IN (SELECT sharing_suppliers()));
--> statement-breakpoint
-- No organisation is made under a name that another claimed.
CREATE POLICY accounts_names ON identification_keys FOR SELECT USING (current_scope() = 'accounts' AND starts_with(key, 'p/'));
--> statement-breakpoint
-- A maker makes organisations of suppliers that have no account, and knows them by name; it may not change them.
CREATE POLICY introduces ON organisations FOR INSERT WITH CHECK (introduced_by = current_organisation());
--> statement-breakpoint
CREATE POLICY introduced_reads ON organisations FOR SELECT USING (introduced_by = current_organisation());
--> statement-breakpoint
CREATE POLICY introduces ON organisation_secrets FOR INSERT
  WITH CHECK (organisation_id IN (SELECT id FROM organisations WHERE introduced_by = current_organisation() AND claimed_at IS NULL));
--> statement-breakpoint
-- Who is asked by a link reads it, and answers it.
CREATE POLICY asked_reads ON supplier_links FOR SELECT USING (supplier_id = current_organisation());
--> statement-breakpoint
CREATE POLICY asked_answers ON supplier_links FOR UPDATE USING (supplier_id = current_organisation()) WITH CHECK (supplier_id = current_organisation());
--> statement-breakpoint
-- A link is spent in the transaction that keeps what came of it, behind the lock of the organisation it speaks for: of two phones one is first.
-- Without somebody signed in, a link speaks only for whom its maker introduced, and only until that organisation has an account.
CREATE FUNCTION spend_link(link uuid, document uuid, consent jsonb, signed_in boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE supplier_links l SET used_at = now(), document_id = document, consent = spend_link.consent
    WHERE l.id = link AND l.supplier_id = current_organisation() AND l.used_at IS NULL AND l.revoked_at IS NULL AND document IS NOT NULL
    AND (signed_in OR EXISTS (SELECT FROM organisations o WHERE o.id = l.supplier_id AND o.introduced_by = l.organisation_id AND o.claimed_at IS NULL));
  IF NOT FOUND THEN
    RAISE EXCEPTION 'this link does not stand open' USING ERRCODE = 'RP002';
  END IF;
END $$;
--> statement-breakpoint
-- Bytes that no file names are known as such from the statement on that lets them go; what a file names is loose no more.
CREATE FUNCTION note_loose_object() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.deleted_at IS NULL THEN
    DELETE FROM loose_objects WHERE id = NEW.object;
  ELSE
    INSERT INTO loose_objects (id, organisation_id) VALUES (NEW.object, NEW.organisation_id) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER files_objects AFTER INSERT OR UPDATE OF object, deleted_at ON files FOR EACH ROW EXECUTE FUNCTION note_loose_object();
--> statement-breakpoint
CREATE POLICY watch_reads ON loose_objects FOR SELECT USING (current_scope() = 'watch');
--> statement-breakpoint
CREATE POLICY watch_sweeps ON loose_objects FOR DELETE USING (current_scope() = 'watch');
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON loose_objects TO rootproof_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE, UPDATE (count) ON mail_counts TO rootproof_app;
