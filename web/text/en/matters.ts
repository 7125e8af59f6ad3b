/** English of what may matter to whoever reads. */
export const MATTERS = {
  heading: "What matters to you?",
  hint: "It comes first, on this device alone. Nothing is kept of who you are; the maker learns how many chose what, once there are ten and more.",
  topics: {
    origin: "Where it comes from",
    pay: "What people earn",
    climate: "The climate",
    animals: "Animals",
    materials: "What it is made of",
    repair: "Care and repair",
    proof: "Whether it is true",
  },
  first: "First now: ",
  nothing: (maker: string) =>
    `${maker} says nothing of it here yet. You can ask, further down; your choice is counted.`,
};
