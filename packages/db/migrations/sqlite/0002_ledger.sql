CREATE TABLE `ledger` (
	`round_id` text NOT NULL,
	`position` integer NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`sign_on_id` text NOT NULL,
	`of_sign_on_id` text,
	`statement` text NOT NULL,
	`handling` text NOT NULL,
	`signatory` text NOT NULL,
	`previous` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`round_id`, `position`),
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `sign_on` ADD `salts` text;