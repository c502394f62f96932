ALTER TABLE `guest_link` ADD `email` text;--> statement-breakpoint
ALTER TABLE `suggestion` ADD `is_guest` integer;