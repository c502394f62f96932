ALTER TABLE `round` ADD `opened_edition_id` text REFERENCES edition(id);--> statement-breakpoint
ALTER TABLE `sign_on` ADD `former_fingerprint` text;--> statement-breakpoint
ALTER TABLE `sign_on` ADD `reservation_use` text DEFAULT 'printed' NOT NULL;--> statement-breakpoint
ALTER TABLE `sign_on` ADD `paragraphs` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `sign_on` ADD `listing` text DEFAULT 'listed' NOT NULL;--> statement-breakpoint
ALTER TABLE `sign_on` ADD `evidence` text;