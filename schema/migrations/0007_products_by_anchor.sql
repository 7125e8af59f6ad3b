-- A product is named by a path: `/01/{gtin}`, or `/p/{organisation}/{product}` where there is no GTIN. What stands here already has GTINs.
-- A change of type rewrites rows in place: it is no UPDATE, so that append-only tables stay guarded all the while, and row-level security forced.
ALTER TABLE "products" RENAME COLUMN "gtin" TO "anchor";--> statement-breakpoint
ALTER TABLE "products" ALTER COLUMN "anchor" SET DATA TYPE text USING '/01/' || "anchor";--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "claim" text GENERATED ALWAYS AS (split_part(anchor, '/', 2) || '/' || split_part(anchor, '/', 3)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "gtin" text GENERATED ALWAYS AS (case when starts_with(anchor, '/01/') then substr(anchor, 5) end) STORED;--> statement-breakpoint
ALTER TABLE "label_jobs" RENAME COLUMN "gtin" TO "product";--> statement-breakpoint
ALTER TABLE "label_jobs" ALTER COLUMN "product" SET DATA TYPE text USING '/01/' || "product";--> statement-breakpoint
ALTER TABLE "unit_codes" RENAME COLUMN "gtin" TO "product";--> statement-breakpoint
ALTER TABLE "unit_codes" ALTER COLUMN "product" SET DATA TYPE text USING '/01/' || "product";--> statement-breakpoint
ALTER TABLE "unit_codes" RENAME CONSTRAINT "unit_codes_gtin_serial_organisation_id_pk" TO "unit_codes_product_serial_organisation_id_pk";
