CREATE TABLE `correction` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`from_edition_id` text NOT NULL,
	`started_by` text,
	`started_at` integer NOT NULL,
	`state` text NOT NULL,
	`to_edition_id` text,
	`passages` text,
	`class` text,
	`settled_at` integer,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_edition_id`) REFERENCES `edition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_edition_id`) REFERENCES `edition`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `correction_round` ON `correction` (`round_id`,`started_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `correction_under_way` ON `correction` (`round_id`) WHERE state in ('writing', 'classing');--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`stage` text NOT NULL,
	`expected_on` text,
	`changed_at` integer NOT NULL,
	`changed_by` text,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_once` ON `invitation` (`round_id`,`organisation_id`);--> statement-breakpoint
CREATE TABLE `passage_class` (
	`correction_id` text NOT NULL,
	`passage` integer NOT NULL,
	`person_id` text NOT NULL,
	`membership_id` text NOT NULL,
	`class` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`correction_id`, `passage`, `person_id`),
	FOREIGN KEY (`correction_id`) REFERENCES `correction`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reminder` (
	`round_id` text NOT NULL,
	`key` text NOT NULL,
	`sent_at` integer NOT NULL,
	`sent_by` text,
	`organisation_ids` text NOT NULL,
	PRIMARY KEY(`round_id`, `key`),
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action
);
