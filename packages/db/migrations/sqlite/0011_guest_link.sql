CREATE TABLE `guest_link` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`document_id` text NOT NULL,
	`label` text NOT NULL,
	`access` text NOT NULL,
	`membership_id` text NOT NULL,
	`person_id` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`guest_name` text,
	`guest_organisation` text,
	`entered_at` integer,
	`seen_at` integer,
	`ended_as` text,
	`ended_at` integer,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guest_link_token_hash_unique` ON `guest_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `guest_link_document` ON `guest_link` (`document_id`);--> statement-breakpoint
ALTER TABLE `comment` ADD `is_guest` integer;--> statement-breakpoint
ALTER TABLE `reply` ADD `is_guest` integer;--> statement-breakpoint
ALTER TABLE `thread_step` ADD `is_guest` integer;