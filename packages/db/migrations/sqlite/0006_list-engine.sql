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
ALTER TABLE `organisation` ADD `aliases` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `names` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `umbrella_id` text;