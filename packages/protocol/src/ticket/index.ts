export { readTicket, signTicket, ticketSchema, ticketSeconds, type Ticket } from './ticket.js';
