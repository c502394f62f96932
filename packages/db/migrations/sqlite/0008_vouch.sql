CREATE TABLE `vouch` (
	`sign_on_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`note` text NOT NULL,
	`by_membership` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`sign_on_id`, `position`),
	FOREIGN KEY (`sign_on_id`) REFERENCES `sign_on`(`id`) ON UPDATE no action ON DELETE no action
);
