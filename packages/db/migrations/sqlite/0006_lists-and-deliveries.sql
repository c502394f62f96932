CREATE TABLE `addressee` (
	`id` text PRIMARY KEY NOT NULL,
	`coalition_id` text NOT NULL,
	`name` text NOT NULL,
	`title` text NOT NULL,
	`institution` text NOT NULL,
	`language` text NOT NULL,
	`salutation` text,
	`email` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`coalition_id`) REFERENCES `coalition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `addressee_address` ON `addressee` (`coalition_id`,`email`);--> statement-breakpoint
CREATE INDEX `addressee_email` ON `addressee` (`email`);--> statement-breakpoint
CREATE TABLE `delivery` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`addressee_id` text NOT NULL,
	`chosen_at` integer NOT NULL,
	`round_id` text,
	`edition_id` text,
	`mail_id` text,
	`subject` text,
	`sent_to` text,
	`sent_by` text,
	`sent_at` integer,
	`reply` text,
	`outcome` text,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`addressee_id`) REFERENCES `addressee`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delivery_once` ON `delivery` (`document_id`,`addressee_id`);--> statement-breakpoint
CREATE INDEX `delivery_addressee` ON `delivery` (`addressee_id`);--> statement-breakpoint
CREATE TABLE `kept_apart` (
	`coalition_id` text NOT NULL,
	`one_key` text NOT NULL,
	`other_key` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`coalition_id`, `one_key`, `other_key`),
	FOREIGN KEY (`coalition_id`) REFERENCES `coalition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `list_edition` (
	`round_id` text NOT NULL,
	`number` integer NOT NULL,
	`cause` text NOT NULL,
	`at` integer NOT NULL,
	`fingerprint` text NOT NULL,
	`ledger` text,
	`signatories` integer NOT NULL,
	`joined` integer NOT NULL,
	`left_list` integer NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`round_id`, `number`),
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `mail_attachment` (
	`mail_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`content_type` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`mail_id`, `position`),
	FOREIGN KEY (`mail_id`) REFERENCES `mail`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hash`) REFERENCES `mail_file`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mail_attachment_file` ON `mail_attachment` (`hash`);--> statement-breakpoint
CREATE TABLE `mail_file` (
	`hash` text PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
ALTER TABLE `mail` ADD `reply_to` text;--> statement-breakpoint
ALTER TABLE `organisation` ADD `aliases` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `names` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `umbrella_id` text;