CREATE TABLE "certificates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"scheme" text NOT NULL,
	"number" text NOT NULL,
	"holder" text NOT NULL,
	"body" text,
	"products" text[],
	"sites" text[] DEFAULT '{}' NOT NULL,
	"custody_model" text,
	"valid_from" date NOT NULL,
	"valid_until" date NOT NULL,
	"register_url" text,
	"checked_on" date,
	"checked_by" uuid,
	"file_id" uuid,
	"revoked_at" timestamp with time zone,
	"revoked_for" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);--> statement-breakpoint
CREATE TABLE "claim_changes" (
	"record_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	"product" text NOT NULL,
	"change" text NOT NULL,
	"text" text NOT NULL,
	"grade" smallint NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);--> statement-breakpoint
CREATE TABLE "claims" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"product" text NOT NULL,
	"type" text NOT NULL,
	"text" text NOT NULL,
	"language" text NOT NULL,
	"scope" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"evidence" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"grade" smallint,
	"withdrawn_for" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);--> statement-breakpoint
CREATE TABLE "figures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"product" text,
	"kind" text NOT NULL,
	"content" jsonb NOT NULL,
	"file_id" uuid,
	"witness_id" uuid,
	"confirmed_at" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);--> statement-breakpoint
CREATE TABLE "lint_decisions" (
	"record_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"claim_id" uuid,
	"rule" text NOT NULL,
	"version" integer NOT NULL,
	"text_hash" text NOT NULL,
	"decision" text NOT NULL,
	"reason" text,
	"person_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);--> statement-breakpoint
CREATE TABLE "stories" (
	"organisation_id" uuid NOT NULL,
	"product" text NOT NULL,
	"language" text NOT NULL,
	"text" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stories_organisation_id_product_language_pk" PRIMARY KEY("organisation_id","product","language")
);--> statement-breakpoint
CREATE TABLE "account_entries" (
	"event_id" uuid NOT NULL,
	"lot" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"account" text NOT NULL,
	"kind" text NOT NULL,
	"day" date NOT NULL,
	"amount" numeric NOT NULL,
	CONSTRAINT "account_entries_event_id_lot_account_pk" PRIMARY KEY("event_id","lot","account")
);--> statement-breakpoint
CREATE TABLE "adjustments" (
	"event_id" uuid NOT NULL,
	"lot" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"difference" numeric NOT NULL,
	CONSTRAINT "adjustments_event_id_lot_pk" PRIMARY KEY("event_id","lot")
);--> statement-breakpoint
CREATE TABLE "findings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"subject" text NOT NULL,
	"arithmetic" jsonb NOT NULL,
	"profile" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"explained_at" timestamp with time zone,
	"explanation" text
);--> statement-breakpoint
CREATE TABLE "holdings" (
	"organisation_id" uuid NOT NULL,
	"lot" text NOT NULL,
	"kind" text NOT NULL,
	"came" numeric,
	"is_open" boolean DEFAULT false NOT NULL,
	"used" numeric DEFAULT 0 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "holdings_organisation_id_lot_kind_pk" PRIMARY KEY("organisation_id","lot","kind")
);--> statement-breakpoint
CREATE TABLE "process_profiles" (
	"organisation_id" uuid NOT NULL,
	"id" text NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "process_profiles_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);--> statement-breakpoint
CREATE TABLE "transfers" (
	"event_id" uuid NOT NULL,
	"lot" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"receiver_id" uuid,
	"sent_at" timestamp with time zone NOT NULL,
	"material" text DEFAULT '' NOT NULL,
	"quantity" text,
	"uom" text,
	"kind" text,
	"amount" numeric,
	"status" text DEFAULT 'silent' NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"by_link" boolean DEFAULT false NOT NULL,
	"accepted" numeric,
	"difference" text,
	CONSTRAINT "transfers_event_id_lot_pk" PRIMARY KEY("event_id","lot")
);--> statement-breakpoint
CREATE TABLE "receipts" (
	"event_id" uuid NOT NULL,
	"lot" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"sender_id" uuid,
	"names_sender" boolean DEFAULT false NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"kind" text,
	"amount" numeric,
	"lost" numeric DEFAULT '0' NOT NULL,
	"by_link" boolean DEFAULT false NOT NULL,
	CONSTRAINT "receipts_event_id_lot_pk" PRIMARY KEY("event_id","lot")
);--> statement-breakpoint
ALTER TABLE "confirmations" ADD COLUMN "lot" text;--> statement-breakpoint
ALTER TABLE "confirmations" ADD COLUMN "accepted" numeric;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "process" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "ledger" jsonb;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_checked_by_organisations_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_changes" ADD CONSTRAINT "claim_changes_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_changes" ADD CONSTRAINT "claim_changes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_changes" ADD CONSTRAINT "claim_changes_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_witness_id_organisations_id_fk" FOREIGN KEY ("witness_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lint_decisions" ADD CONSTRAINT "lint_decisions_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lint_decisions" ADD CONSTRAINT "lint_decisions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lint_decisions" ADD CONSTRAINT "lint_decisions_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lint_decisions" ADD CONSTRAINT "lint_decisions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_entries" ADD CONSTRAINT "account_entries_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_entries" ADD CONSTRAINT "account_entries_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustments" ADD CONSTRAINT "adjustments_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjustments" ADD CONSTRAINT "adjustments_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holdings" ADD CONSTRAINT "holdings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_profiles" ADD CONSTRAINT "process_profiles_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_receiver_id_organisations_id_fk" FOREIGN KEY ("receiver_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_once_each" ON "certificates" USING btree ("organisation_id","scheme","number");--> statement-breakpoint
CREATE INDEX "certificates_by_end" ON "certificates" USING btree ("valid_until") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "claim_changes_by_product" ON "claim_changes" USING btree ("product","created_at");--> statement-breakpoint
CREATE INDEX "claims_by_product" ON "claims" USING btree ("product","state");--> statement-breakpoint
CREATE INDEX "claims_by_organisation" ON "claims" USING btree ("organisation_id","updated_at");--> statement-breakpoint
CREATE INDEX "figures_by_organisation" ON "figures" USING btree ("organisation_id","product");--> statement-breakpoint
CREATE INDEX "account_entries_by_account" ON "account_entries" USING btree ("organisation_id","account","day");--> statement-breakpoint
CREATE INDEX "adjustments_by_lot" ON "adjustments" USING btree ("organisation_id","lot");--> statement-breakpoint
CREATE INDEX "lint_decisions_by_claim" ON "lint_decisions" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "findings_open" ON "findings" USING btree ("organisation_id","created_at") WHERE explained_at is null;--> statement-breakpoint
CREATE INDEX "findings_by_event" ON "findings" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "transfers_by_lot" ON "transfers" USING btree ("lot","receiver_id");--> statement-breakpoint
CREATE TABLE "shopper_questions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"product" text NOT NULL,
	"lot" text,
	"text" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answer" text,
	"answer_language" text,
	"answered_at" timestamp with time zone,
	"set_aside_for" text
);--> statement-breakpoint
ALTER TABLE "shopper_questions" ADD CONSTRAINT "shopper_questions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "shopper_questions_once" ON "shopper_questions" USING btree ("product","text");--> statement-breakpoint
CREATE INDEX "shopper_questions_open" ON "shopper_questions" USING btree ("organisation_id","asked_at") WHERE answered_at is null and set_aside_for is null;--> statement-breakpoint
CREATE INDEX "transfers_by_sender" ON "transfers" USING btree ("organisation_id","sent_at");--> statement-breakpoint
CREATE INDEX "transfers_by_receiver" ON "transfers" USING btree ("receiver_id","sent_at");--> statement-breakpoint
CREATE INDEX "transfers_silent" ON "transfers" USING btree ("sent_at") WHERE status = 'silent' and receiver_id is not null;--> statement-breakpoint
CREATE INDEX "receipts_by_lot" ON "receipts" USING btree ("organisation_id","lot");--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_sender_id_organisations_id_fk" FOREIGN KEY ("sender_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
