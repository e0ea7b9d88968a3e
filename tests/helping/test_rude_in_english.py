"""What nobody should read from a desk, in English."""

import pytest

from tests.helping.sentences import concerns_of

SAID = """
Wait or don't, I don't mind
Suit yourself
Like it or lump it
What do you want me to do about it
Not my fault, deal with it
Stop nagging
You're being unreasonable
You are just being difficult
Do whatever you want, we don't give a toss
Who do you think you are
Go bother someone else
You're crazy
Are you out of your mind
I have better things to do
Complain to whoever you like
Nobody forced you to buy it
If you don't like it, go elsewhere
You must be blind
I couldn't care less
Deal with it.
You are wasting our time
That's your own stupid fault
Why don't you just read the manual
Stop whining about it
I don't have time for this
You're such a pain
What's wrong with you?
Nobody cares about your parcel
Cry me a river
Don't be ridiculous
That's nonsense
Whatever.
I can't be bothered
You're an idiot
Just wait like everyone else
You are too demanding
Go elsewhere then
I said no, are you deaf?
Stop yelling at me
You clearly have nothing better to do
Maybe read the manual before you waste our time
Honestly, this is a you problem
Don't be such a baby about it
Are you even listening?
I'm not your servant
I don't have to put up with this
You're acting like a child
Did you even bother to check?
We're sick of your messages
You're a pain in the neck
Can you just drop it already
Cheap people like to complain
Big deal, it's only a scratch
Deal with it yourself
That's what you get for buying cheap
Any normal person would understand
Do you understand plain English?
Use some common sense for once
Nobody else has this problem, only you
Get a grip
You've got some nerve
Save your breath
I couldn't care less about your parcel
Stop whining and wait
Talk to the hand
You sound like a broken record
Quit bugging us
So what? Everyone waits
You're full of it
You are the worst customer ever
Get your facts straight before writing
I've had it with you
Your complaint is a joke
Nobody is going to help you with that attitude
You obviously can't read
Sounds like a personal problem
Stop being dramatic
Too bad, not our fault
That's just tough
You're overreacting
I'm done with you
You people are all the same
Don't blame us for your mistake
You must be stupid
Go away
Why are you so difficult
Learn how to use it
You get what you pay for
Cry about it
It's not my fault you can't use a phone
You have no idea what you are talking about
We don't need customers like you
Good riddance
Who do you think is going to believe you
If you had half a brain you'd know
Keep complaining, see what happens
You're making a fool of yourself
Just shut it
Not interested in your excuses
I don't care what you think
You're just looking for trouble
Nobody believes your story
What's the matter with you
Are you stupid or what
I already explained this, read it again
Stop wasting everyone's time
If you don't like it, leave
You're making a mountain out of a molehill
I'm not going to repeat myself
You have to be kidding
Next time use your head
You are being ridiculous
It's your own fault
Deal with it
I have real customers to help
Whatever, do what you want
Take your business elsewhere
It's only a parcel, calm down
You're lucky we answered at all
What's your problem
We're not a charity
You're the problem here
Don't waste my time
You have a serious attitude problem
I really don't have time for your nonsense
Nobody asked for your opinion
Oh, cry me a river
What do you want me to do, drive there myself?
Stop emailing us every hour
You're not special
It's pretty obvious, isn't it, unless you are slow
Maybe you should shop somewhere else
I've told you a hundred times
You're just trying to get free stuff
Not my circus
That was a dumb thing to do
Are you always this rude?
Why should I believe you?
You should be grateful we even reply
Your problem is not important
Go ahead, sue us
Frankly, you deserve it
"""


@pytest.mark.parametrize("text", SAID.strip().splitlines())
def test_rudeness_is_warned_of(text: str) -> None:
    assert "rude" in concerns_of(text)
