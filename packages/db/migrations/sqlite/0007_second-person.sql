ALTER TABLE `sign_on` ADD `second_email` text;--> statement-breakpoint
ALTER TABLE `sign_on` ADD `seconded_at` integer;--> statement-breakpoint
CREATE INDEX `sign_on_second` ON `sign_on` (`second_email`);