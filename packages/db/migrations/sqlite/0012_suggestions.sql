CREATE TABLE `suggestion` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`change` text NOT NULL,
	`membership_id` text,
	`organisation_id` text,
	`person_name` text NOT NULL,
	`organisation_name` text,
	`reason` text,
	`created_at` integer NOT NULL,
	`state` text NOT NULL,
	`decision` text,
	`applied_seq` integer,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `suggestion_document` ON `suggestion` (`document_id`);--> statement-breakpoint
CREATE INDEX `suggestion_state` ON `suggestion` (`state`);--> statement-breakpoint
CREATE TABLE `suggestion_support` (
	`suggestion_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`organisation_name` text NOT NULL,
	`membership_id` text,
	`person_name` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`suggestion_id`, `organisation_id`),
	FOREIGN KEY (`suggestion_id`) REFERENCES `suggestion`(`id`) ON UPDATE no action ON DELETE no action
);
